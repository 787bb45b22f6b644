package org.canopy.platform.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.packages.ModulePackages;
import org.canopy.api.packages.PackageOffer;
import org.canopy.api.packages.PackageOutcome;
import org.canopy.api.packages.PackageOutcome.Step;
import org.canopy.platform.gate.Gate;
import org.canopy.platform.gate.Reason;
import org.canopy.platform.gate.Verdict;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs packages step by step; each step can stop it, and then everything is as it was. */
final class Packages implements ModulePackages {
    private static final Logger LOG = LoggerFactory.getLogger(Packages.class);

    private final Gate gate;
    private final Shelf shelf;
    private final Bundles bundles;
    private final Book book;
    private final InstalledModules modules;

    Packages(Gate gate, Shelf shelf, Bundles bundles, Book book, InstalledModules modules) {
        this.gate = gate;
        this.shelf = shelf;
        this.bundles = bundles;
        this.book = book;
        this.modules = modules;
    }

    @Override
    public synchronized PackageOutcome examine(Path archive) {
        try {
            gate.look();
            ModulePackage wanted = ModulePackage.read(archive, gate::judge);
            compatible(wanted);
            return new PackageOutcome.Accepted(wanted.offer());
        } catch (Stop stop) {
            return stop.outcome();
        }
    }

    @Override
    public synchronized PackageOutcome install(Path archive, String actor) {
        Optional<Path> copy = Optional.empty();
        try {
            copy = Optional.of(shelf.copy(archive));
            gate.look();
            ModulePackage wanted = ModulePackage.read(copy.get(), gate::judge);
            compatible(wanted);
            run(wanted, true);
            shelf.keep(wanted, copy.get());
            book.write(actor, "modules.installed", what(wanted), "");
            return new PackageOutcome.Accepted(wanted.offer());
        } catch (Stop stop) {
            PackageOutcome.Stopped outcome = stop.outcome();
            if (outcome.step() == Step.SIGNATURE || outcome.step() == Step.CONTENTS) {
                gate.refuse("package", "install", new Verdict(reason(outcome.code()), outcome.words()));
            }
            book.write(actor, "modules.install-stopped", outcome.step().name(), outcome.code());
            return outcome;
        } catch (IOException e) {
            LOG.warn("a package cannot be kept", e);
            return new PackageOutcome.Stopped(
                    Step.READ, "unreadable", "the file cannot be read or kept. What to do: bin/canopy doctor.");
        } finally {
            copy.ifPresent(Packages::delete);
        }
    }

    private static Reason reason(String code) {
        try {
            return Reason.valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException contents) {
            return Reason.FORBIDDEN;
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", copy);
        }
    }

    private void compatible(ModulePackage wanted) throws Stop {
        try {
            modules.compatibility(bundles.api())
                    .check(
                            wanted.manifesto(),
                            version(wanted),
                            shelf.dataVersion(wanted.manifesto().module()));
        } catch (IOException e) {
            throw new Stop(
                    Step.COMPATIBILITY,
                    "unreadable",
                    "CANOPY_DATA/modules/data-versions.properties cannot be read. What to do: mend its rights.");
        }
    }

    private Optional<Version> version(ModulePackage wanted) {
        return bundles.of(wanted.prefix()).stream()
                .map(one -> new Version(
                        one.getLocation().substring(wanted.prefix().length()).split("/", 2)[0]))
                .max(Version::compareTo);
    }

    /** The new beside the old: the old one answers until the new one is healthy. */
    private void run(ModulePackage wanted, boolean again) throws Stop {
        List<Bundle> old = bundles.of(wanted.prefix());
        Set<String> classes = Bundles.classes(wanted);
        String module = wanted.manifesto().module().value();
        if (again) {
            forgetHarm(wanted);
        }
        List<Bundle> fresh = bundles.install(wanted);
        try {
            bundles.resolve(fresh);
            bundles.start(fresh, classes);
            bundles.prove(module, fresh, classes);
            bundles.settle(fresh);
        } catch (Stop | BundleException e) {
            bundles.uninstall(fresh);
            throw e instanceof Stop stop
                    ? stop
                    : new Stop(Step.HEALTH, "broken", "it does not go on running. What to do: report it to its maker.");
        }
        bundles.uninstall(old);
    }

    /** Who installs a version by hand wants it to be tried again. */
    private void forgetHarm(ModulePackage wanted) {
        for (PackageBundle bundle : wanted.bundles()) {
            try {
                gate.quarantine().forget(bundle.name());
            } catch (IOException e) {
                LOG.warn("the quarantine cannot be written", e);
            }
        }
    }

    @Override
    public synchronized Optional<String> remove(ModuleName module, String actor) {
        List<Bundle> gone = bundles.of("canopy:" + module + "/");
        try {
            if (gone.isEmpty()
                    && installed().stream().noneMatch(one -> one.module().equals(module))) {
                return Optional.of("module " + module
                        + " was not installed by a package; bin/canopy modules lists what is" + " installed");
            }
            shelf.drop(module);
            for (Bundle one : gone) {
                gate.quarantine().forget(one.getSymbolicName());
            }
            bundles.uninstall(gone);
            book.write(actor, "modules.removed", module.value(), "");
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("its package cannot be deleted: mend the rights of CANOPY_DATA/modules");
        }
    }

    /** Stops a module that does harm, so that a restart does not start it again. */
    synchronized void quarantine(ModuleName module, String reason) {
        List<Bundle> harmful = bundles.of("canopy:" + module + "/");
        for (Bundle bundle : harmful) {
            try {
                gate.quarantine()
                        .add(bundle.getSymbolicName(), bundle.getVersion().toString(), module + ": " + reason);
            } catch (IOException e) {
                LOG.error("the quarantine cannot be written", e);
            }
        }
        if (!harmful.isEmpty()) {
            LOG.error("module {} is quarantined: {}", module, reason);
            gate.refuse(module.value(), "canopy", new Verdict(Reason.QUARANTINED, reason));
            Set<String> classes = Bundles.classesIn(harmful);
            bundles.uninstall(harmful);
            Watchdog.interrupt(classes);
        }
    }

    /** After the framework's cache was emptied: what is kept is laid in again. */
    synchronized void restore() throws IOException {
        for (Path archive : shelf.archives()) {
            try {
                ModulePackage kept = ModulePackage.read(archive, gate::judge);
                if (bundles.of(kept.prefix()).isEmpty() && !harmful(kept)) {
                    run(kept, false);
                }
            } catch (Stop stop) {
                LOG.error("{} is not started: {}", archive.getFileName(), stop.getMessage());
                gate.refuse(
                        archive.getFileName().toString(),
                        "kept",
                        new Verdict(
                                reason(stop.outcome().code()), stop.outcome().words()));
            }
        }
    }

    private boolean harmful(ModulePackage kept) {
        return gate.quarantine().all().values().stream()
                .anyMatch(one -> one.startsWith(kept.manifesto().module() + ": "));
    }

    @Override
    public synchronized List<PackageOffer> installed() {
        try {
            return shelf.archives().stream().flatMap(one -> kept(one).stream()).collect(Collectors.toList());
        } catch (IOException e) {
            LOG.warn("CANOPY_DATA/modules cannot be read", e);
            return List.of();
        }
    }

    private Optional<PackageOffer> kept(Path archive) {
        try {
            return Optional.of(ModulePackage.read(archive, gate::judge).offer());
        } catch (Stop refused) {
            return Optional.empty();
        }
    }

    @Override
    public Map<ModuleName, String> quarantined() {
        Map<ModuleName, String> all = new TreeMap<>();
        for (String line : gate.quarantine().all().values()) {
            String[] parts = line.split(": ", 2);
            if (parts.length == 2) {
                all.put(new ModuleName(parts[0]), parts[1]);
            }
        }
        return all;
    }

    private static String what(ModulePackage of) {
        return of.manifesto().module() + "/" + of.manifesto().version();
    }

    static List<String> lines(PackageOffer offer) {
        return Arrays.asList(
                offer.titleZh() + " / " + offer.titleEn() + ", module " + offer.module() + " " + offer.version(),
                "  made by " + offer.maker() + "; signed by " + offer.signer(),
                "  needs modules: " + list(offer.asks().needs()),
                "  asks for: permissions " + list(offer.asks().permissions()) + "; events "
                        + list(offer.asks().events()) + "; record types "
                        + list(offer.asks().recordTypes()) + "; jobs "
                        + list(offer.asks().jobs()) + "; outbound hosts "
                        + list(offer.asks().hosts()));
    }

    private static String list(List<?> all) {
        return all.isEmpty() ? "none" : all.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Actor of commands. */
    static String operator() {
        return LedgerLine.OPERATOR;
    }
}
