package org.canopy.modules.records.web;

import java.util.List;

/**
 * What {@code records.jte} draws.
 *
 * @param sought whether somebody has looked for something
 * @param found what there is
 * @param alike files of children whose name sounds like it, the likeliest first
 * @param own files that the reader may read now
 * @param more whether the reader has more of them behind these
 */
public record RecordsModel(
        boolean sought,
        List<Hit> found,
        List<Like> alike,
        List<Own> own,
        int limit,
        int offset,
        boolean more,
        boolean mayWrite,
        boolean mayLead) {
    public RecordsModel {
        found = List.copyOf(found);
        alike = List.copyOf(alike);
        own = List.copyOf(own);
    }

    /**
     * A file that lies under what was sought.
     *
     * @param by {@code number}, {@code id-number} or {@code phone}
     * @param whose code of the kind of fact: {@code identity}, {@code parent}; empty for the file's own number
     * @param readable whether the reader may read it now
     * @param askPath where they ask for it
     */
    public record Hit(
            String id,
            String number,
            String place,
            String state,
            String by,
            String whose,
            boolean readable,
            String askPath) {}

    /**
     * A file of a child whose name may be the one that was sought.
     *
     * @param traits codes of what is the same or nearly so
     */
    public record Like(String id, String number, String place, List<String> traits, boolean readable, String askPath) {
        public Like {
            traits = List.copyOf(traits);
        }
    }

    /**
     * A file that the reader may read.
     *
     * @param name empty where nobody knows it yet
     * @param age in years, empty where nobody knows the day of birth
     * @param until until when, in the county's time
     */
    public record Own(
            String id, String number, String name, String age, String place, String state, String kind, String until) {}
}
