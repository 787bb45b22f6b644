package org.canopy.platform.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.canopy.api.county.ModuleName;
import org.canopy.api.packages.PackageOutcome.Step;
import org.canopy.platform.gate.ZipContent;

/** One jar of a package. */
record PackageBundle(String path, byte[] jar, ZipContent content, Map<String, String> headers) {

    private static final Pattern NETWORK = Pattern.compile(
            "java/net/(?:http/.*|\\w*Socket|\\w*URLConnection)|java/nio/channels/\\w*SocketChannel|javax/net/.*");

    static PackageBundle of(String path, byte[] jar) throws Stop {
        try {
            ZipContent content = ZipContent.of(jar);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            new Manifest(new ByteArrayInputStream(content.bytes(JarFile.MANIFEST_NAME)))
                    .getMainAttributes()
                    .forEach((key, value) -> headers.put(key.toString(), value.toString()));
            return new PackageBundle(path, jar, content, headers);
        } catch (IOException | IllegalArgumentException e) {
            throw bad(path + " cannot be read: " + e.getMessage());
        }
    }

    String name() {
        return headers.getOrDefault("Bundle-SymbolicName", "").split(";", 2)[0].strip();
    }

    Optional<String> module() {
        return Optional.ofNullable(headers.get(ModuleName.HEADER));
    }

    /** Nothing of it may run inside another bundle, before we look, or in the thread that installs it. */
    void staysWithin() throws Stop {
        if (name().isEmpty() || !"2".equals(headers.get("Bundle-ManifestVersion"))) {
            throw bad(path + " is no OSGi bundle");
        }
        for (String header : new String[] {
            "Fragment-Host",
            "ExtensionBundle-Activator",
            "Bundle-Activator",
            "DynamicImport-Package",
            "Bundle-NativeCode"
        }) {
            if (headers.containsKey(header)) {
                throw bad(name() + " has the header " + header + ", which no module may have");
            }
        }
        for (String exported : headers.getOrDefault("Export-Package", "").split(",")) {
            String name = exported.strip().toLowerCase(Locale.ROOT);
            if (name.startsWith("org.canopy.") || name.startsWith("java.") || name.startsWith("org.osgi.")) {
                throw bad(name() + " exports " + exported.strip().split(";")[0] + ", which is not its own");
            }
        }
    }

    /** A module that asks for no host names none of Java's ways to one; a mistake is found here, malice is not. */
    void callsNobody() throws Stop {
        for (String name : content.names()) {
            if (!name.endsWith(".class")) {
                continue;
            }
            try {
                Optional<String> way = ClassNames.of(content.bytes(name)).stream()
                        .filter(one -> NETWORK.matcher(one).matches())
                        .findFirst();
                if (way.isPresent()) {
                    throw new Stop(
                            Step.CONTENTS,
                            "undeclared-network",
                            name() + ": " + name + " uses " + way.get().replace('/', '.')
                                    + ", and canopy-module.json asks for no hosts. What to do: ask its maker to call other"
                                    + " machines by cell.outbound() and to name them, or not at all.");
                }
            } catch (IOException | IllegalArgumentException e) {
                throw bad(name() + ": " + name + " is no class");
            }
        }
    }

    private static Stop bad(String what) {
        return new Stop(
                Step.CONTENTS,
                "bad-bundle",
                what + ". What to do: ask its maker for a package as docs/modules/package-and-sign.md describes.");
    }
}
