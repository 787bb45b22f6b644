package org.canopy.platform.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canopy.api.packages.PackageOffer;
import org.canopy.api.packages.PackageOutcome.Step;
import org.canopy.platform.gate.Content;
import org.canopy.platform.gate.Verdict;
import org.canopy.platform.gate.ZipContent;

/** A package whose signature holds and whose contents are allowed. */
record ModulePackage(Manifesto manifesto, String signer, List<PackageBundle> bundles) {
    /** Judges a content by its signature; the gate's own judgement. */
    interface Judge {
        Verdict of(Content content);
    }

    static ModulePackage read(Path archive, Judge judge) throws Stop {
        ZipContent content = unpacked(archive);
        Verdict verdict = judge.of(content);
        if (!verdict.admits()) {
            throw Stop.by(verdict, "the package");
        }
        Manifesto manifesto = Manifesto.of(file(content, Manifesto.FILE));
        List<String> jars = new ArrayList<>();
        List<String> features = new ArrayList<>();
        for (String name : content.names()) {
            if (name.startsWith("META-INF/") || name.equals(Manifesto.FILE)) {
                continue;
            }
            if (name.startsWith("repository/") && name.endsWith(".jar")) {
                jars.add(name);
            } else if (name.startsWith("repository/")
                    && name.endsWith(".xml")
                    && !name.endsWith("maven-metadata.xml")) {
                features.add(name);
            } else if (!name.startsWith("repository/")) {
                throw bad(name + " does not belong into a package (resources/ would be written over the installation)");
            }
        }
        if (features.size() != 1) {
            throw bad("it wants exactly one features file below repository/, and has " + features.size());
        }
        List<String> named = FeatureFile.bundles(file(content, features.get(0)));
        List<PackageBundle> bundles = new ArrayList<>();
        for (String path : named) {
            bundles.add(PackageBundle.of(path, file(content, "repository/" + path)));
        }
        if (bundles.size() != jars.size()) {
            throw bad("it holds jars that its feature does not name");
        }
        return new ModulePackage(manifesto, verdict.words(), bundles).checked(judge);
    }

    private static ZipContent unpacked(Path archive) throws Stop {
        try {
            return ZipContent.of(archive);
        } catch (IOException e) {
            throw new Stop(
                    Step.READ,
                    "unreadable",
                    "the file cannot be read as a package: " + e.getMessage()
                            + ". What to do: fetch it again; a package is a .kar file of at most 64 MiB unpacked.");
        }
    }

    private ModulePackage checked(Judge judge) throws Stop {
        Set<String> modules = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (PackageBundle bundle : bundles) {
            bundle.staysWithin();
            Verdict verdict = judge.of(bundle.content());
            if (!verdict.admits()) {
                throw Stop.by(verdict, bundle.name());
            }
            if (!names.add(bundle.name())) {
                throw bad(bundle.name() + " stands in it twice");
            }
            if (bundle.name().startsWith("org.canopy.")) {
                throw bad(bundle.name() + " bears a name of Canopy's own");
            }
            bundle.module().ifPresent(modules::add);
            if (bundle.module().isPresent()) {
                manifesto.agreesWith(
                        header -> Optional.ofNullable(bundle.headers().get(header)));
            }
            if (manifesto.asks().hosts().isEmpty()) {
                bundle.callsNobody();
            }
        }
        if (!modules.equals(Set.of(manifesto.module().value()))) {
            throw bad("exactly its own module, " + manifesto.module()
                    + ", must stand in the manifest header Canopy-Module of one bundle; found " + modules);
        }
        return this;
    }

    private static byte[] file(ZipContent content, String name) throws Stop {
        try {
            return content.bytes(name);
        } catch (IOException e) {
            throw bad(name + " is missing");
        }
    }

    private static Stop bad(String what) {
        return new Stop(
                Step.CONTENTS,
                "bad-package",
                what + ". What to do: ask its maker for a package as docs/modules/package-and-sign.md describes.");
    }

    PackageOffer offer() {
        return manifesto.offer(signer);
    }

    /** The bundle that is the module; it brings the migrations. */
    PackageBundle own() {
        return bundles.stream()
                .filter(one -> one.module().isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Where the framework finds a bundle again; also says by which way it came. */
    String location(PackageBundle bundle) {
        return prefix() + manifesto.version() + "/" + bundle.name();
    }

    String prefix() {
        return "canopy:" + manifesto.module() + "/";
    }
}
