package org.canopy.platform.access.web;

import java.util.List;
import java.util.Map;

/**
 * What {@code one.jte} draws: a request, and what this person may do about it.
 *
 * @param reason in the words of who asked
 * @param answer of who refused, or of who reviewed; empty where there is none
 * @param grant what came of it: one, or none
 * @param choices minutes that may be granted
 */
public record OneModel(
        RequestModel request,
        String reason,
        String answer,
        List<GrantModel> grant,
        String outcome,
        May may,
        List<Integer> choices,
        Map<String, String> errors) {
    /** What this person may do about it now. */
    public record May(boolean decide, boolean confirm, boolean withdraw, boolean review, boolean stop) {}
}
