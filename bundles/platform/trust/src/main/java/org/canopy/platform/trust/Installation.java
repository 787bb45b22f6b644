package org.canopy.platform.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.canopy.api.county.CellName;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.ModuleData;
import org.canopy.api.module.ModuleData.Move;
import org.canopy.api.module.ModuleData.Reached;
import org.canopy.api.module.ModuleData.Since;
import org.canopy.api.packages.DataChange;
import org.canopy.api.packages.PackageOutcome.Step;
import org.canopy.api.store.StoreUnavailable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays a version in beside the one that runs, brings the counties' data along, and lets it take over; or leaves everything as
 * it was. All its parts are made before the data moves, so that a constructor which hangs costs the county nothing. What
 * happens at a crash: docs/decisions/0030-data-comes-along.md.
 */
final class Installation {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    private final Shelf shelf;
    private final Bundles bundles;
    private final ModuleData data;
    private final Function<Path, Optional<ModulePackage>> kept;

    /** @param kept reads a package that is kept; empty if it may not be used any more */
    Installation(Shelf shelf, Bundles bundles, ModuleData data, Function<Path, Optional<ModulePackage>> kept) {
        this.shelf = shelf;
        this.bundles = bundles;
        this.data = data;
        this.kept = kept;
    }

    /**
     * @param archive a copy nobody changes; it is moved to its place
     * @return what happened to the data
     */
    Optional<DataChange> run(ModulePackage wanted, Optional<DataChange> change, Path archive) throws Stop, IOException {
        String digest = Shelf.digest(archive);
        if (change.isPresent()) {
            return Optional.of(withData(wanted, change.get(), archive, digest));
        }
        ModuleName module = wanted.manifesto().module();
        sideBySide(wanted, () -> {
            shelf.stage(module, archive);
            data.decide(module, new Reached(wanted.manifesto().dataVersion(), digest));
        });
        return change;
    }

    /** What is kept already, laid in once more. */
    void again(ModulePackage wanted) throws Stop, IOException {
        sideBySide(wanted, () -> {});
    }

    /** From there on it stays. */
    private interface Decision {
        void take() throws IOException, Stop;
    }

    private void sideBySide(ModulePackage wanted, Decision decision) throws Stop, IOException {
        List<Bundle> old = bundles.of(wanted.prefix());
        List<Bundle> fresh = bundles.install(wanted);
        try {
            begin(wanted, fresh);
            decision.take();
        } catch (Stop | IOException | RuntimeException e) {
            bundles.uninstall(fresh);
            throw e;
        }
        takeOver(wanted, old, fresh);
    }

    private void begin(ModulePackage wanted, List<Bundle> fresh) throws Stop {
        Set<String> classes = Bundles.classes(wanted);
        bundles.resolve(fresh);
        bundles.start(fresh, classes);
        bundles.prove(wanted.manifesto().module().value(), fresh, classes);
    }

    private DataChange withData(ModulePackage wanted, DataChange change, Path archive, String digest)
            throws Stop, IOException {
        ModuleName module = wanted.manifesto().module();
        List<Bundle> old = bundles.of(wanted.prefix());
        Path scripts = shelf.scripts(change.back() ? standing(wanted) : wanted);
        List<Bundle> fresh = bundles.install(wanted);
        try (Move move = data.begin(module, change.from(), change.to())) {
            begin(wanted, fresh);
            DataChange moved = moved(move, change, scripts);
            bundles.proveSoon(module.value(), fresh, Bundles.classes(wanted));
            shelf.stage(module, archive);
            move.keep(digest);
            takeOver(wanted, old, fresh);
            return moved;
        } catch (Stop | IOException | RuntimeException e) {
            // the data is as it was by now: the move is closed
            bundles.uninstall(fresh);
            throw e;
        } finally {
            Shelf.delete(Optional.of(scripts));
        }
    }

    /** It is decided: what fails now is put right at the next start. */
    private void takeOver(ModulePackage wanted, List<Bundle> old, List<Bundle> fresh) {
        try {
            shelf.settle(wanted.manifesto().module());
        } catch (IOException e) {
            LOG.error(
                    "the package of {} takes its place at the next start",
                    wanted.manifesto().module(),
                    e);
        }
        bundles.uninstall(old);
        settle(fresh);
    }

    private void settle(List<Bundle> fresh) {
        try {
            bundles.settle(fresh);
        } catch (BundleException e) {
            LOG.error("what has just been installed does not go on running", e);
        }
    }

    /** Whose migrations made the tables that stand now. */
    private ModulePackage standing(ModulePackage otherwise) {
        return shelf.archive(otherwise.manifesto().module()).flatMap(kept).orElse(otherwise);
    }

    private static DataChange moved(Move move, DataChange change, Path scripts) throws Stop {
        try {
            if (!change.back()) {
                move.advance(scripts);
                return change;
            }
            return listed(change, move.goBack(scripts));
        } catch (StoreUnavailable | UncheckedIOException e) {
            throw new Stop(
                    Step.MIGRATION,
                    "migration",
                    "the counties' data did not move: " + e.getMessage()
                            + ". Everything is as it was. What to do: bin/canopy doctor, then report this sentence to its"
                            + " maker.");
        }
    }

    private static DataChange listed(DataChange change, List<Since> since) {
        Map<CellName, Map<String, Integer>> rows = since.stream().collect(Collectors.toMap(Since::county, Since::rows));
        return new DataChange(
                change.from(),
                change.to(),
                change.counties().stream()
                        .map(one -> new DataChange.County(
                                one.name(), one.title(), one.rows(), rows.getOrDefault(one.name(), Map.of())))
                        .toList());
    }

    /**
     * At a start: what was decided takes its place, what a crash left beside it goes.
     *
     * @return whether the bundles of the kept package stand
     */
    boolean stands(ModulePackage wanted) {
        String mine = wanted.prefix() + wanted.manifesto().version() + "/";
        List<Bundle> left = bundles.of(wanted.prefix()).stream()
                .filter(one -> !one.getLocation().startsWith(mine))
                .toList();
        if (!left.isEmpty()) {
            bundles.uninstall(left);
        }
        List<Bundle> standing = bundles.of(mine);
        if (standing.size() != wanted.bundles().size()) {
            bundles.uninstall(standing);
            return false;
        }
        settle(standing.stream().filter(one -> one.getState() != Bundle.ACTIVE).toList());
        return true;
    }
}
