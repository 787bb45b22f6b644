package org.canopy.platform.access.web;

import java.util.List;

/** What {@code readers.jte} draws, the newest day first. */
public record ReadersModel(RecordModel record, List<Day> days, boolean more) {
    /** A day of the county. */
    public record Day(String date, List<Entry> entries) {}

    /**
     * What somebody did, taken together as long as it is the same.
     *
     * @param from hour of the first line
     * @param to hour of the last line
     * @param act code of the ledger
     * @param kind of the grant; empty where there is none
     * @param by who gave the grant; empty where there is none
     * @param times how many lines it is
     * @param red broken glass, and what was refused
     */
    public record Entry(
            String who,
            String from,
            String to,
            String act,
            String purpose,
            String kind,
            String by,
            int times,
            boolean red) {}
}
