package org.canopy.platform.identity.web;

import java.util.List;

/** What {@code ledger.jte} draws, the newest line first. */
public record LedgerModel(List<Line> items, long total, int limit, int offset) {
    public LedgerModel {
        items = List.copyOf(items);
    }

    /**
     * A line.
     *
     * @param who name of the actor where it is an account of this county, else the code
     * @param whom the same of the object
     */
    public record Line(
            long sequence,
            String at,
            String actor,
            String who,
            String act,
            String object,
            String whom,
            String reason) {}
}
