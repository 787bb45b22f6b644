package org.canopy.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * A module of one component, written and compiled while a test runs.
 *
 * @param path what it answers; the component is a command when it is empty
 * @param constructor statements of its constructor
 * @param body statements of its answer, which has a {@code cell} and the question {@code what}; or of its command
 * @param headers further lines of its manifest
 * @param missing statements that say what it lacks; empty if it does not say
 * @param files further files of its bundle: name and text
 */
record MadeModule(
        String name,
        String version,
        String path,
        String constructor,
        String body,
        String headers,
        String json,
        String missing,
        Map<String, String> files) {
    static MadeModule named(String name) {
        return new MadeModule(
                name, "1.0.0", "/" + name, "", "return Response.ok(\"well\").build();", "", "", "", Map.of());
    }

    MadeModule version(String other) {
        return new MadeModule(name, other, path, constructor, body, headers, json, missing, files);
    }

    MadeModule path(String other) {
        return new MadeModule(name, version, other, constructor, body, headers, json, missing, files);
    }

    MadeModule constructor(String other) {
        return new MadeModule(name, version, path, other, body, headers, json, missing, files);
    }

    MadeModule body(String other) {
        return new MadeModule(name, version, path, constructor, other, headers, json, missing, files);
    }

    MadeModule headers(String other) {
        return new MadeModule(name, version, path, constructor, body, other, json, missing, files);
    }

    /** @param other further words of canopy-module.json, each with a comma before it */
    MadeModule json(String other) {
        return new MadeModule(name, version, path, constructor, body, headers, other, missing, files);
    }

    MadeModule missing(String other) {
        return new MadeModule(name, version, path, constructor, body, headers, json, other, files);
    }

    /** With a migration of its own data. */
    MadeModule migration(String file, String sql) {
        Map<String, String> more = new TreeMap<>(files);
        more.put("db/" + name + "/common/" + file, sql);
        return new MadeModule(name, version, path, constructor, body, headers, json, missing, more);
    }

    private boolean command() {
        return path.isEmpty();
    }

    private String source() {
        String head = "package org.example." + name + ";\n";
        return command()
                ? head
                        + """
                        public final class Page implements org.canopy.api.command.spi.Command {
                            public String name() { return "%s"; }
                            public String summary() { return "For tests."; }
                            public String usage() { return ""; }
                            public java.util.List<String> options() { return java.util.List.of(); }
                            public int run(org.canopy.api.command.Invocation call) {
                                try { %s } catch (Exception e) { call.err().println(e); return FAILED; }
                            }
                        }
                        """
                                .formatted(name, body)
                : head
                        + """
                        import jakarta.ws.rs.core.Response;
                        @jakarta.ws.rs.Path("%s")
                        public final class Page implements org.canopy.api.web.Resource, org.canopy.api.health.spi.Readiness {
                            public Page() { %s }
                            @jakarta.ws.rs.GET public Object answer(
                                @jakarta.ws.rs.core.Context org.canopy.api.county.Cell cell,
                                @jakarta.ws.rs.QueryParam("what") String what,
                                @jakarta.ws.rs.QueryParam("words") String words) throws Exception { %s }
                            public String name() { return "%s"; }
                            public java.util.Optional<String> missing() { %s }
                        }
                        """
                                .formatted(
                                        path,
                                        constructor,
                                        body,
                                        name,
                                        missing.isEmpty() ? "return java.util.Optional.empty();" : missing);
    }

    byte[] jar(Path installation) throws IOException {
        Path work = Files.createTempDirectory("module");
        Path file = work.resolve("Page.java");
        Files.writeString(file, source());
        String classpath;
        try (var all = Files.walk(installation.resolve("system"))) {
            classpath =
                    all.map(Path::toString).filter(one -> one.endsWith(".jar")).collect(Collectors.joining(":"));
        }
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classpath, "-d", work.toString(), file.toString());
        if (code != 0) {
            throw new IllegalStateException("does not compile: " + source());
        }
        String service = command() ? "org.canopy.api.command.spi.Command" : "org.canopy.api.web.Resource";
        String imports = command()
                ? "org.canopy.api.command,org.canopy.api.command.spi,org.osgi.framework,org.apache.karaf.features"
                : "jakarta.ws.rs,jakarta.ws.rs.core,org.osgi.framework,org.jooq,org.canopy.api.web,org.canopy.api.county,"
                        + "org.canopy.api.events,org.canopy.api.health.spi,org.canopy.api.jobs,org.canopy.api.ledger,"
                        + "org.canopy.api.module,org.canopy.api.outbound,org.canopy.api.store,org.canopy.api.vault";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "META-INF/MANIFEST.MF",
                bytes(
                        """
                        Manifest-Version: 1.0
                        Bundle-ManifestVersion: 2
                        Bundle-SymbolicName: org.example.%s
                        Bundle-Version: %s
                        Canopy-Module: %s
                        Import-Package: %s
                        Service-Component: OSGI-INF/page.xml
                        %s
                        """
                                .formatted(name, version, name, shortLines(imports), headers)
                                .replaceAll("\n+$", "\n")));
        files.put(
                "OSGI-INF/page.xml",
                bytes(
                        """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="org.example.%s.Page">
                          <implementation class="org.example.%s.Page"/>
                          <service><provide interface="%s"/>%s</service>
                        </scr:component>
                        """
                                .formatted(
                                        name,
                                        name,
                                        service,
                                        missing.isEmpty()
                                                ? ""
                                                : "<provide interface=\"org.canopy.api.health.spi.Readiness\"/>")));
        files.put(
                "org/example/" + name + "/Page.class",
                Files.readAllBytes(work.resolve("org/example/" + name + "/Page.class")));
        files.put("words.txt", bytes("as signed"));
        for (String folder : folders()) {
            files.put(folder, new byte[0]);
        }
        this.files.forEach((more, text) -> files.put(more, bytes(text)));
        return zip(files);
    }

    /** Without them a class loader finds no migrations. */
    private Set<String> folders() {
        Set<String> folders = new TreeSet<>();
        for (String file : files.keySet()) {
            for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
                folders.add(file.substring(0, end + 1));
            }
        }
        return folders;
    }

    /** A manifest's line has at most 72 bytes. */
    private static String shortLines(String imports) {
        return imports.replace(",", ",\n ");
    }

    /** The package, unsigned, around jars that may be signed. */
    byte[] kar(byte[] jar) throws IOException {
        String folder = "repository/org/example/" + name + "/" + version + "/";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "canopy-module.json",
                bytes(
                        """
                        {"name": "%s", "title": {"zh": "样例", "en": "Sample"}, "version": "%s", "maker": "清溪县"%s}
                        """
                                .formatted(name, version, json)));
        files.put(
                folder + name + "-" + version + "-features.xml",
                bytes(
                        """
                        <features name="%s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                          <feature name="%s" version="%s"><bundle>mvn:org.example/%s/%s</bundle></feature>
                        </features>
                        """
                                .formatted(name, name, version, name, version)));
        files.put(folder + name + "-" + version + ".jar", jar);
        return zip(files);
    }

    /** As {@code module-sign} does: the jar, then the whole. */
    byte[] signedKar(Path installation, Maker maker) throws IOException {
        return maker.signed(kar(maker.signed(jar(installation))));
    }

    static byte[] changed(byte[] archive, String entry, UnaryOperator<byte[]> change) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                byte[] was = zip.readAllBytes();
                files.put(one.getName(), one.getName().equals(entry) ? change.apply(was) : was);
            }
        }
        return zip(files);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            files.forEach((name, content) -> {
                try {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(content);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Commands that reach into the framework as a shell would; the download itself has none. */
    static List<MadeModule> hands() {
        String context =
                "org.osgi.framework.BundleContext c = org.osgi.framework.FrameworkUtil.getBundle(Page.class).getBundleContext(); ";
        return List.of(
                named("handsinstall")
                        .path("")
                        .body(context
                                + "org.osgi.framework.Bundle b = c.installBundle(call.arguments().get(0)); b.start();"
                                + " call.out().println(b.getState()); return OK;"),
                named("handsfeature")
                        .path("")
                        .body(
                                context
                                        + "org.apache.karaf.features.FeaturesService f = c.getService(c.getServiceReference("
                                        + "org.apache.karaf.features.FeaturesService.class));"
                                        + " f.addRepository(java.net.URI.create(call.arguments().get(0)));"
                                        + " f.installFeature(call.arguments().get(1), \"1.0.0\", java.util.EnumSet.of("
                                        + "org.apache.karaf.features.FeaturesService.Option.NoAutoRefreshBundles)); return OK;"),
                named("handslist")
                        .path("")
                        .body(context + "for (org.osgi.framework.Bundle b : c.getBundles())"
                                + " call.out().println(b.getSymbolicName() + \" \" + b.getVersion() + \" \" + b.getState());"
                                + " return OK;"));
    }
}
