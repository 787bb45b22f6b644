package org.canopy.modules.content.statute;

/** A line that says what it is. @param number as the file counts @param text with its blanks */
record MarkedLine(int number, Kind kind, String text) {
    enum Kind {
        /** The statute's name, then a part's. */
        TITLE,
        HEADING,
        /** Begins what follows the articles. */
        ANNEX,
        /** Not a line: what is known of adoption and amendment ends here. */
        HEAD_ENDS,
        TEXT
    }
}
