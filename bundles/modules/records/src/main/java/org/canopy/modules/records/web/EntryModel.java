package org.canopy.modules.records.web;

import java.util.List;
import java.util.Map;

/**
 * What {@code entry.jte} draws: the form of one claim or breach.
 *
 * @param id empty for a new one
 * @param base the version that the form shows
 * @param number of the file that it is about; empty where none is known
 * @param errors keys of words, by field
 * @param overtaken whether somebody else wrote a newer version meanwhile
 * @param history earlier versions, the newest first
 */
public record EntryModel(
        String kind,
        String id,
        int base,
        String number,
        Map<String, String> values,
        Map<String, String> errors,
        boolean overtaken,
        List<FactModel.Version> history) {
    public EntryModel {
        history = List.copyOf(history);
    }
}
