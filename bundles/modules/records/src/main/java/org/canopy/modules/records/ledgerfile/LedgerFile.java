package org.canopy.modules.records.ledgerfile;

import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.canopy.modules.records.ledgerfile.FileRefused.Why;

/** A ledger file as a clerk sends it, told by its bytes and not by its name. It is read row by row. */
public final class LedgerFile {
    /** Bytes of a file, at most: some 50,000 rows. */
    public static final int MOST_BYTES = 8 << 20;

    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 200;

    private final byte[] bytes;

    /** @throws FileRefused if there is nothing in it, or it is too large */
    public LedgerFile(byte[] bytes) {
        if (bytes.length == 0) {
            throw new FileRefused(Why.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            throw new FileRefused(Why.LARGE);
        }
        this.bytes = bytes;
    }

    /**
     * Gives all rows that are not empty, in order.
     *
     * @return how many sheets with something in them were left unread: the first is the one that counts
     * @throws FileRefused if it cannot be read to its end; rows before that place were given
     */
    public int rows(Consumer<FileRow> to) {
        try {
            if (begins(0x50, 0x4b, 0x03, 0x04)) {
                return new XlsxRows(bytes).rows(limited(to));
            }
            if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
                throw new FileRefused(Why.OLD);
            }
            new CsvRows(bytes).rows(limited(to));
            return 0;
        } catch (UncheckedIOException e) {
            throw new FileRefused(Why.DAMAGED);
        }
    }

    private boolean begins(int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static Consumer<FileRow> limited(Consumer<FileRow> to) {
        return row -> {
            if (row.number() > MOST_ROWS) {
                throw new FileRefused(Why.ROWS);
            }
            if (row.boxes().size() > MOST_COLUMNS) {
                throw new FileRefused(Why.COLUMNS);
            }
            if (!row.isEmpty()) {
                to.accept(row);
            }
        };
    }
}
