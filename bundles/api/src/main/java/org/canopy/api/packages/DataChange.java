package org.canopy.api.packages;

import java.util.List;
import java.util.Map;
import org.canopy.api.county.CellName;

/** What installing a package does to the data that the module has written, rehearsed on a copy of it. */
public record DataChange(int from, int to, List<County> counties) {
    public DataChange {
        counties = List.copyOf(counties);
    }

    /**
     * A county whose data moves.
     *
     * @param since for an older version that has been laid back: how many rows, by table, were written since its snapshot
     *     and are set aside now
     */
    public record County(CellName name, String title, long rows, Map<String, Integer> since) {
        public County {
            since = Map.copyOf(since);
        }
    }

    /** Whether an older version comes back, with the data of then. */
    public boolean back() {
        return to < from;
    }

    public long rows() {
        return counties.stream().mapToLong(County::rows).sum();
    }
}
