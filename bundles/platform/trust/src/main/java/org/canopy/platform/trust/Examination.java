package org.canopy.platform.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.ModuleData;
import org.canopy.api.module.ModuleData.Reached;
import org.canopy.api.packages.DataChange;
import org.canopy.api.packages.PackageOutcome.Step;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.gate.Gate;
import org.osgi.framework.Version;

/** What is asked of a package before anything moves. */
final class Examination {
    /** A package that may be installed, and what that does to the counties' data. */
    record Passed(ModulePackage wanted, Optional<DataChange> change) {}

    private final Gate gate;
    private final Shelf shelf;
    private final Bundles bundles;
    private final InstalledModules modules;
    private final ModuleData data;

    Examination(Gate gate, Shelf shelf, Bundles bundles, InstalledModules modules, ModuleData data) {
        this.gate = gate;
        this.shelf = shelf;
        this.bundles = bundles;
        this.modules = modules;
        this.data = data;
    }

    /** Whether an older package goes back is seen by its data version. */
    boolean goesBack(ModulePackage wanted) {
        return reached(wanted)
                .filter(one -> wanted.manifesto().dataVersion() < one.data())
                .isPresent();
    }

    ModulePackage read(Path archive) throws Stop {
        gate.look();
        return ModulePackage.read(archive, gate::judge);
    }

    private Optional<Reached> reached(ModulePackage wanted) {
        return data.reached(wanted.manifesto().module());
    }

    /** @param back whether going back to an older data version is meant */
    Passed of(ModulePackage wanted, boolean back) throws Stop {
        try {
            Optional<Reached> reached = reached(wanted);
            OptionalInt has = reached.map(one -> OptionalInt.of(one.data())).orElse(OptionalInt.empty());
            modules.compatibility(bundles.api()).check(wanted.manifesto(), version(wanted), has, back);
            int to = wanted.manifesto().dataVersion();
            if (has.isEmpty() || has.getAsInt() == to) {
                return new Passed(wanted, Optional.empty());
            }
            if (back) {
                remembered(wanted.manifesto().module(), to);
            } else {
                rehearse(wanted);
            }
            return new Passed(wanted, Optional.of(change(wanted.manifesto().module(), has.getAsInt(), to)));
        } catch (UncheckedIOException | NumberFormatException e) {
            throw new Stop(
                    Step.COMPATIBILITY,
                    "unreadable",
                    "CANOPY_DATA/modules/data-versions.properties cannot be read. What to do: mend it or its rights.");
        }
    }

    private Optional<Version> version(ModulePackage wanted) {
        return bundles.of(wanted.prefix()).stream()
                .map(one -> new Version(
                        one.getLocation().substring(wanted.prefix().length()).split("/", 2)[0]))
                .max(Version::compareTo);
    }

    private DataChange change(ModuleName module, int from, int to) {
        return new DataChange(
                from,
                to,
                data.shares(module).stream()
                        .map(share -> new DataChange.County(share.county(), share.title(), share.rows(), Map.of()))
                        .toList());
    }

    private void remembered(ModuleName module, int version) throws Stop {
        if (!data.remembers(module, version)) {
            throw new Stop(
                    Step.COMPATIBILITY,
                    "no-snapshot",
                    "it does not fit: not every county has a snapshot of data version " + version
                            + ". What to do: install a newer version, or bring the counties back from a backup.");
        }
    }

    private void rehearse(ModulePackage wanted) throws Stop {
        Path scripts = null;
        try {
            scripts = shelf.scripts(wanted);
            data.rehearse(wanted.manifesto().module(), scripts);
        } catch (StoreUnavailable | IOException e) {
            throw new Stop(
                    Step.COMPATIBILITY,
                    "migration",
                    "rehearsed on a copy of the counties' data, it fails: " + e.getMessage()
                            + ". Nothing has been changed. What to do: report this sentence to its maker.");
        } finally {
            Shelf.delete(Optional.ofNullable(scripts));
        }
    }
}
