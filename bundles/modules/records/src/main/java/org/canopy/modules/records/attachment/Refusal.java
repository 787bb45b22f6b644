package org.canopy.modules.records.attachment;

import java.util.Locale;

/** Why a file is not taken. Each has its words, with what to do instead: {@code attachment.refused.<code>}. */
public enum Refusal {
    EMPTY,
    LARGE,
    /** None of the kinds that are taken, whatever its name says. */
    KIND,
    /** .doc, .xls, .ppt, or locked by Office: both look alike from outside. */
    OLD_OFFICE,
    /** Cut off, or not what its beginning says. */
    DAMAGED,
    /** Two kinds in one. */
    DOUBLE,
    MACROS,
    /** Unpacks into more than it may. */
    BOMB,
    /** An image with more pixels than may be drawn. */
    PIXELS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
