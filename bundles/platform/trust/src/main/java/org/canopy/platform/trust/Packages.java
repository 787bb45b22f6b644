package org.canopy.platform.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.module.ModuleData;
import org.canopy.api.module.ModuleData.Reached;
import org.canopy.api.packages.DataChange;
import org.canopy.api.packages.ModulePackages;
import org.canopy.api.packages.PackageOffer;
import org.canopy.api.packages.PackageOutcome;
import org.canopy.api.packages.PackageOutcome.Step;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.gate.Gate;
import org.canopy.platform.gate.Reason;
import org.canopy.platform.gate.Verdict;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs packages step by step; each step can stop it, and then everything is as it was. */
final class Packages implements ModulePackages {
    private static final Logger LOG = LoggerFactory.getLogger(Packages.class);

    private final Gate gate;
    private final Shelf shelf;
    private final Bundles bundles;
    private final Book book;
    private final ModuleData data;
    private final Examination examination;
    private final Installation installation;

    Packages(Gate gate, Shelf shelf, Bundles bundles, Book book, ModuleData data, InstalledModules modules) {
        this.gate = gate;
        this.shelf = shelf;
        this.bundles = bundles;
        this.book = book;
        this.data = data;
        this.examination = new Examination(gate, shelf, bundles, modules, data);
        this.installation = new Installation(shelf, bundles, data, this::mayStillRun);
    }

    @Override
    public synchronized PackageOutcome examine(Path archive) {
        try {
            ModulePackage wanted = examination.read(archive);
            boolean back = examination.goesBack(wanted);
            return new PackageOutcome.Accepted(
                    wanted.offer(), examination.of(wanted, back).change());
        } catch (Stop stop) {
            return stop.outcome();
        }
    }

    @Override
    public PackageOutcome install(Path archive, String actor) {
        return install(archive, actor, false);
    }

    @Override
    public PackageOutcome goBack(Path archive, String actor) {
        return install(archive, actor, true);
    }

    private synchronized PackageOutcome install(Path archive, String actor, boolean back) {
        Optional<Path> copy = Optional.empty();
        try {
            copy = Optional.of(shelf.copy(archive));
            ModulePackage wanted = examination.read(copy.get());
            Examination.Passed passed = examination.of(wanted, back);
            forgetHarm(wanted);
            Optional<DataChange> moved = installation.run(wanted, passed.change(), copy.get());
            book.write(
                    actor,
                    back ? "modules.restored" : "modules.installed",
                    what(wanted),
                    moved.map(one -> "data-" + one.from() + "-" + one.to()).orElse(""));
            return new PackageOutcome.Accepted(wanted.offer(), moved);
        } catch (Stop stop) {
            PackageOutcome.Stopped outcome = stop.outcome();
            if (outcome.step() == Step.SIGNATURE || outcome.step() == Step.CONTENTS) {
                gate.refuse("package", "install", new Verdict(reason(outcome.code()), outcome.words()));
            }
            book.write(actor, "modules.install-stopped", outcome.step().name(), outcome.code());
            return outcome;
        } catch (IOException | UncheckedIOException | StoreUnavailable e) {
            LOG.warn("a package cannot be kept", e);
            return new PackageOutcome.Stopped(
                    Step.READ, "unreadable", "the file cannot be read or kept. What to do: bin/canopy doctor.");
        } finally {
            Shelf.delete(copy);
        }
    }

    private Optional<ModulePackage> mayStillRun(Path archive) {
        try {
            return Optional.of(ModulePackage.read(archive, gate::judge));
        } catch (Stop refused) {
            return Optional.empty();
        }
    }

    private static Reason reason(String code) {
        try {
            return Reason.valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException contents) {
            return Reason.FORBIDDEN;
        }
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

    /**
     * At a start: what a crash left half done is put right, and what is kept is laid in again where the framework's cache was
     * emptied.
     */
    synchronized void restore() throws IOException {
        shelf.tidy(module -> data.reached(module).map(Reached::digest));
        for (Path archive : shelf.archives()) {
            try {
                ModulePackage kept = ModulePackage.read(archive, gate::judge);
                if (!harmful(kept) && !installation.stands(kept)) {
                    installation.again(kept);
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
            return shelf.archives().stream()
                    .flatMap(one -> mayStillRun(one).stream())
                    .map(ModulePackage::offer)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            LOG.warn("CANOPY_DATA/modules cannot be read", e);
            return List.of();
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

    /** What happens, or has happened, to the counties' data. */
    static List<String> lines(DataChange change) {
        List<String> lines = new ArrayList<>();
        lines.add("  data version " + change.from() + " -> " + change.to()
                + (change.back() ? ", from the snapshot" : ", rehearsed on a copy") + ":");
        for (DataChange.County county : change.counties()) {
            lines.add("    county " + county.name() + ", " + county.rows() + " rows");
            county.since()
                    .forEach((table, rows) ->
                            lines.add("      written since and set aside: " + rows + " rows of " + table));
        }
        if (change.counties().stream().anyMatch(one -> !one.since().isEmpty())) {
            lines.add("    their keys: CANOPY_DATA/cells/COUNTY/snapshots/MODULE-" + change.from() + "-since-"
                    + change.to() + ".txt");
        }
        return lines;
    }

    private static String list(List<?> all) {
        return all.isEmpty() ? "none" : all.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Actor of commands. */
    static String operator() {
        return LedgerLine.OPERATOR;
    }
}
