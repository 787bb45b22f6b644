package org.canopy.platform.access;

import java.time.Instant;
import org.canopy.api.identity.AccountId;

/**
 * What somebody else thought of it; their words are sealed and not part of this.
 *
 * @param about id of a grant or an alert
 */
public record Review(String about, AccountId reviewer, Instant at, Outcome outcome) {
    /** What came of it. */
    public enum Outcome {
        /** There was a good reason. */
        JUSTIFIED,
        /** There was none, or none that can be told: somebody looks into it. */
        DOUBTFUL
    }
}
