package org.canopy.modules.records.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.function.IntConsumer;
import org.canopy.api.county.Cell;
import org.canopy.modules.records.Finder;
import org.canopy.modules.records.ledgerfile.FileRefused;
import org.canopy.modules.records.ledgerfile.LedgerFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes ledger files. A row is one write of its own: a bad row harms only itself, and after a power cut the same order goes on
 * where it stopped.
 */
@Component(service = LedgerImport.class)
public final class LedgerImport {
    /** Rows among which the headings stand; above them there may be a title. */
    private static final int HEAD = 10;

    private final Finder finder;
    private final Properties strings = new Properties();

    @Activate
    public LedgerImport(@Reference Finder finder) {
        this.finder = finder;
        try (InputStream in = Optional.ofNullable(LedgerImport.class.getResourceAsStream("/i18n/records.properties"))
                .orElseThrow(() -> new IllegalStateException("this bundle has no strings"))) {
            strings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a code of ours is called on paper. */
    public String words(String key) {
        return strings.getProperty(key, key);
    }

    /**
     * Reads the whole file, then takes it.
     *
     * @param progress hears how many rows are done
     * @throws FileRefused if it cannot be read to its end: then nothing of it was taken
     * @throws org.canopy.api.vault.VaultLocked if the county's keys are not open
     * @throws org.canopy.api.store.StoreUnavailable if a row could not be stored: those before it stand
     */
    public Report take(Cell cell, Order order, LedgerFile file, IntConsumer progress) {
        Columns columns = columns(file, order);
        int[] sheets = {0};
        Tally tally = new Tally(cell, order, columns, finder, strings, progress);
        sheets[0] = file.rows(row -> {
            if (row.number() > columns.row()) {
                tally.take(row);
            }
        });
        return tally.report(sheets[0]);
    }

    /**
     * What the file's columns are; the file is read to its end.
     *
     * @throws FileRefused if it cannot be, or no row names columns
     */
    public Columns columns(LedgerFile file, Order order) {
        int[] seen = {0};
        java.util.concurrent.atomic.AtomicReference<Optional<Columns>> found =
                new java.util.concurrent.atomic.AtomicReference<>(Optional.empty());
        file.rows(row -> {
            if (seen[0]++ < HEAD && found.get().isEmpty()) {
                found.set(Columns.of(row, order.headings()));
            }
        });
        return found.get().orElseThrow(() -> new FileRefused(FileRefused.Why.HEADINGS));
    }
}
