package org.canopy.modules.records.fact;

/** A field cannot be kept as it was typed. The message names the field and the defect, never the text. */
public final class FieldRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String defect;

    FieldRefused(String field, String defect) {
        super(field + ": " + defect);
        this.field = field;
        this.defect = defect;
    }

    public String field() {
        return field;
    }

    /** {@code long}, {@code day} or {@code choice}. */
    public String defect() {
        return defect;
    }
}
