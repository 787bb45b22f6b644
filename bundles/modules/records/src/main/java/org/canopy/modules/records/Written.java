package org.canopy.modules.records;

/** What became of something that was to be written into a file. */
public sealed interface Written {
    /** It stands, as this version. */
    record Kept(FactId fact, int version) implements Written {}

    /** Somebody else wrote a newer version meanwhile; nothing was stored. */
    record Overtaken(int newest) implements Written {}

    /** The file takes nothing now: it is closed, restricted, erased, or another one stands for it. */
    record Shut(Child child) implements Written {}
}
