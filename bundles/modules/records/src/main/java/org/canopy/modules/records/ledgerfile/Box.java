package org.canopy.modules.records.ledgerfile;

/**
 * What stands in one cell of a ledger file. It does not print itself.
 *
 * @param text as the clerk sees it, without blanks around; days as {@code 2015-06-01}
 * @param flaw why the text cannot be trusted
 */
public record Box(String text, Flaw flaw) {
    /** What is wrong with a cell, whatever it should mean. */
    public enum Flaw {
        NONE,
        /** A number so long that the table program has rounded it: digits are lost, and nobody can tell which. */
        ROUNDED,
        /** A formula without a result. */
        FORMULA,
        /** {@code #N/A}, {@code #REF!}. */
        ERROR,
        /** It lies under a merged cell, whose text belongs to another row or column. */
        MERGED
    }

    static Box of(String text) {
        return new Box(text.strip(), Flaw.NONE);
    }

    static Box flawed(Flaw flaw) {
        return new Box("", flaw);
    }

    public boolean isEmpty() {
        return text.isEmpty() && flaw == Flaw.NONE;
    }

    @Override
    public String toString() {
        return "Box";
    }
}
