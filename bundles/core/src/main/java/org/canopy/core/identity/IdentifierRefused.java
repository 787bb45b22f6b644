package org.canopy.core.identity;

/** A typed number is not one. The message names the defect and never the number. */
public final class IdentifierRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final IdentifierDefect defect;

    IdentifierRefused(IdentifierDefect defect) {
        super("refused: " + defect);
        this.defect = defect;
    }

    public IdentifierDefect defect() {
        return defect;
    }

    static void unless(boolean holds, IdentifierDefect defect) {
        if (!holds) {
            throw new IdentifierRefused(defect);
        }
    }
}
