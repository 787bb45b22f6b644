package org.canopy.platform.access.web;

import java.util.List;
import java.util.Map;

/**
 * What {@code assign.jte} draws.
 *
 * @param now whose work the record is
 * @param people names by account id
 * @param to chosen account
 * @param until ISO day, the last one
 * @param errors keys of words, by field
 */
public record AssignModel(
        RecordModel record,
        List<GrantModel> now,
        Map<String, String> people,
        String to,
        String until,
        Map<String, String> errors) {
    public AssignModel {
        now = List.copyOf(now);
    }
}
