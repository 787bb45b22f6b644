package org.canopy.modules.records.ledgerfile;

/** A file that is not read at all. Nothing of what stands in it is in the message. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why; each has words in {@code import.refused.*} that say what to do. */
    public enum Why {
        EMPTY,
        /** More bytes than {@link LedgerFile#MOST_BYTES}. */
        LARGE,
        /** Unpacked it grows beyond all measure. */
        BOMB,
        /** .xls, or a file with a password. */
        OLD,
        MACROS,
        /** An archive or document of another kind. */
        OTHER,
        DAMAGED,
        /** A text file in no encoding that we know. */
        ENCODING,
        ROWS,
        COLUMNS,
        /** No row among the first ones names columns. */
        HEADINGS
    }

    private final Why why;

    public FileRefused(Why why) {
        super("a ledger file is refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Key of the words that say what to do. */
    public String key() {
        return "import.refused." + why.name().toLowerCase(java.util.Locale.ROOT);
    }
}
