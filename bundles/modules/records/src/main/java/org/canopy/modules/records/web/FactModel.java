package org.canopy.modules.records.web;

import java.util.List;
import java.util.Map;

/**
 * What {@code fact.jte} draws: the form of one fact.
 *
 * @param child empty for a file that is not there yet
 * @param number of the file; empty likewise
 * @param fact empty for a fact that is not there yet
 * @param base the version that the form shows; 0 likewise
 * @param values as they stand or were typed
 * @param errors keys of words, by field
 * @param overtaken whether somebody else wrote a newer version meanwhile: {@code newer} is what it says
 * @param places codes that may be chosen for a new file, and their names
 * @param place the chosen one
 * @param history earlier versions, the newest first
 */
public record FactModel(
        String child,
        String number,
        String kind,
        String fact,
        int base,
        Map<String, String> values,
        Map<String, String> errors,
        boolean overtaken,
        Map<String, String> newer,
        Map<String, String> places,
        String place,
        List<Version> history) {
    public FactModel {
        history = List.copyOf(history);
    }

    /** One version as it was. */
    public record Version(int version, String at, Map<String, String> fields, boolean withdrawn) {}
}
