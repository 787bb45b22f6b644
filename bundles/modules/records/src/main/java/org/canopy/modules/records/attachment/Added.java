package org.canopy.modules.records.attachment;

import org.canopy.modules.records.Child;
import org.canopy.modules.records.FactId;

/** What became of a file that somebody wanted to lay in. */
public sealed interface Added {
    record Kept(FactId fact) implements Added {}

    record Refused(Refusal why) implements Added {}

    /** The child's file takes nothing now. */
    record Shut(Child child) implements Added {}

    /** Too many are being laid in at this moment. */
    record Busy() implements Added {}
}
