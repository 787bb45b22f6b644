package org.canopy.modules.content.statute;

/** What came of importing one file. */
public sealed interface Imported {
    /** What the import did to the store. */
    enum Change {
        /** The same bytes were here already. */
        UNCHANGED,
        ADDED,
        /** Another text of the same law, version and part was here before. */
        REPLACED
    }

    /** The text is in the store. @param version {@code 2024-04-26}, or {@code undated} */
    record Kept(Change change, String title, String version, int articles) implements Imported {}

    /** Nothing of the file is in the store. @param line counted from 1; 0 where the trouble is the file as a whole */
    record Refused(int line, String reason) implements Imported {}
}
