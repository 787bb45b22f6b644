package org.canopy.modules.records.transfer;

/** What became of one row. */
public enum Outcome {
    /** It is a new file. */
    NEW,
    /** It changed what an earlier import wrote. */
    CHANGED,
    /** It says what an earlier import wrote. */
    UNCHANGED,
    /** There is a file of a child with this number that no import wrote: somebody decides. */
    HELD,
    /** Something is wrong with it; nothing of it was stored. */
    REFUSED
}
