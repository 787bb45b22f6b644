package org.canopy.platform.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.backup.CopyRefused;
import org.canopy.api.backup.LaidCopy;
import org.canopy.api.county.Cell;
import org.canopy.platform.store.Database;

/** A copy that is open in {@link Restores its place}. */
final class LaidCounty implements LaidCopy {
    private final CountyCopying copying;
    private final CopiedCell cell;
    private final Database database;
    private final Path county;
    private boolean kept;

    /** @param county the settings that the copy brought along */
    LaidCounty(CountyCopying copying, CopiedCell cell, Database database, Path county) {
        this.copying = copying;
        this.cell = cell;
        this.database = database;
        this.county = county;
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Map<String, Long> rows() {
        return asked(() -> database.copies().rows());
    }

    private Map<String, List<String>> scripts() {
        return asked(() -> database.copies().scripts());
    }

    private interface Question<T> {
        T ask() throws IOException, SQLException;
    }

    private <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new CopyRefused("the copy cannot be read: " + database.reason(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> younger() {
        return scripts().entrySet().stream()
                .filter(one -> copying.installed().scripts(one.getKey()).isPresent())
                .filter(one -> !one.getValue().stream().allMatch(script -> known(one.getKey(), script)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean known(String owner, String script) {
        ClassLoader loader = copying.installed().scripts(owner).orElseThrow();
        return List.of("common", database.folder()).stream()
                .anyMatch(folder -> loader.getResource("db/" + owner + "/" + folder + "/" + script) != null);
    }

    @Override
    public List<String> absent() {
        return scripts().keySet().stream()
                .filter(owner -> copying.installed().scripts(owner).isEmpty())
                .toList();
    }

    @Override
    public boolean replaces() {
        return copying.counties().named(cell.name()).isPresent()
                || copying.restores().taken(cell.name())
                || Files.exists(copying.file(cell.name()))
                || asked(() -> cell.plan().database().copies().stands());
    }

    @Override
    public Optional<String> keep() {
        boolean taken = copying.restores().taken(cell.name());
        Path aside = copying.restores().free(cell.name());
        try {
            cell.store().close();
            kept = true;
            copying.restores().decide(cell.name());
            if (!Files.exists(copying.file(cell.name()))) {
                WholeFile.create(copying.file(cell.name()), Files.readAllBytes(county));
            }
        } catch (IOException e) {
            throw new CopyRefused(
                    "the copy cannot be put in place (" + e.getClass().getSimpleName()
                            + "); the user that runs Canopy must be able to write to etc and CANOPY_DATA",
                    e);
        }
        copying.exchange(cell.name());
        return taken ? Optional.of(aside.toString()) : Optional.empty();
    }

    @Override
    public void close() {
        copying.left(cell.name());
        if (kept) {
            return;
        }
        cell.store().close();
        asked(() -> {
            database.copies().drop();
            copying.restores().end(cell.name());
            return cell;
        });
    }
}
