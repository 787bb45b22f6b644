package org.canopy.modules.records;

import java.time.Instant;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.core.division.DivisionCode;

/**
 * A child's file as it lies in the table: nothing of the child.
 *
 * @param division where the child lives now, as precisely as it is known
 * @param mergedInto the file of the same child that stands for this one
 */
public record Child(
        ChildId id,
        FileNumber number,
        DivisionCode division,
        State state,
        Instant openedAt,
        AccountId openedBy,
        Optional<ChildId> mergedInto) {
    /** What may be done with it. */
    public enum State {
        OPEN,
        /** Nothing may be added, and little is shown: a right was claimed, or its time is over and the law keeps it. */
        RESTRICTED,
        CLOSED,
        /** Its keys are gone: a number remains. */
        ERASED
    }
}
