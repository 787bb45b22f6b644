package org.canopy.modules.records.transfer;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do.
 *
 * @param rows rows with something in them, headings left out
 * @param counts {@link Outcome#NEW} and {@link Outcome#CHANGED} as counted in the database afterwards
 * @param read what columns were read as: targets' codes, by heading
 * @param unread headings of columns that were not read
 * @param otherSheets sheets with something in them that were not read
 * @param defects the first of them, in order
 * @param looks rows that were taken and want a look
 * @param more how many of both stand in no list any more
 */
public record Report(
        boolean rehearsal,
        int rows,
        Map<Outcome, Integer> counts,
        Map<String, String> read,
        List<String> unread,
        int otherSheets,
        List<Defect> defects,
        List<Defect> looks,
        int more) {
    public Report {
        counts = Map.copyOf(counts);
        unread = List.copyOf(unread);
        defects = List.copyOf(defects);
        looks = List.copyOf(looks);
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Whether every row stands in the county's files now, or would. */
    public boolean isWhole() {
        return count(Outcome.NEW) + count(Outcome.CHANGED) + count(Outcome.UNCHANGED) == rows;
    }
}
