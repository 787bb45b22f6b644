package org.canopy.platform.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.canopy.api.county.CellName;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.store.Database;

/**
 * Copies on their way into a county's place: {@code CANOPY_DATA/restores/<county>/cell}. The file {@code decided} beside it is
 * the decision; from then on the next opening of the county ends the way, however often it is interrupted.
 */
final class Restores {
    private static final String LAID = "laid";
    private static final String ASIDE = "aside";
    private static final String DECIDED = "decided";

    private final Path cells;

    /** @param cells folder under which each county has its own */
    Restores(Path cells) {
        this.cells = cells;
    }

    private Path place(CellName name) {
        return cells.toAbsolutePath().resolveSibling("restores").resolve(name.value());
    }

    /** Where the copy's files and, on SQLite, its database lie. */
    Path cell(CellName name) {
        return place(name).resolve("cell");
    }

    Database laid(CountyPlan plan) {
        return plan.database().beside(cell(plan.name()), LAID);
    }

    /** An empty place, for its owner alone. */
    void begin(CellName name) throws IOException {
        CellFiles.delete(place(name));
        Files.createDirectories(
                cell(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    void decide(CellName name) throws IOException {
        sync(cell(name));
        WholeFile.put(place(name).resolve(DECIDED), new byte[0]);
    }

    boolean decided(CellName name) {
        return Files.exists(place(name).resolve(DECIDED));
    }

    void end(CellName name) throws IOException {
        CellFiles.delete(place(name));
    }

    /** Before a county opens, and while nobody has its database open: ends what was decided. */
    void settle(CountyPlan plan) {
        if (!decided(plan.name())) {
            return;
        }
        try {
            laid(plan).copies().takePlace(plan.database(), plan.database().beside(cells, ASIDE));
            Path here = cells.resolve(plan.name().value());
            if (Files.exists(cell(plan.name()))) {
                if (Files.exists(here)) {
                    move(here, free(plan.name()));
                }
                move(cell(plan.name()), here);
            }
            end(plan.name());
        } catch (IOException | SQLException e) {
            throw new StoreUnavailable(
                    "the copy that was decided on cannot be put in place ("
                            + e.getClass().getSimpleName()
                            + "); look at the disk and the rights of CANOPY_DATA, then start Canopy again",
                    e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(to.getParent());
        sync(from.getParent());
    }

    /** A new name, where the data that stood there will lie. */
    Path free(CellName name) {
        Path aside = cells.toAbsolutePath().resolveSibling("set-aside");
        int n = 1;
        while (Files.exists(aside.resolve(name + "-" + n))) {
            n++;
        }
        return aside.resolve(name + "-" + n);
    }

    boolean taken(CellName name) {
        return Files.exists(cells.resolve(name.value()));
    }

    /** Deletes what a crash left, unless it is decided and the county wants it. */
    void tidy(Predicate<CellName> wanted) {
        Path all = cells.toAbsolutePath().resolveSibling("restores");
        if (!Files.isDirectory(all)) {
            return;
        }
        try (Stream<Path> places = Files.list(all)) {
            for (Path one : places.toList()) {
                Optional<CellName> name = name(one.getFileName().toString());
                if (name.isEmpty() || !decided(name.get()) || !wanted.test(name.get())) {
                    CellFiles.delete(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<CellName> name(String text) {
        try {
            return Optional.of(new CellName(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        }
    }
}
