package org.canopy.platform.access.web;

import java.util.List;
import java.util.Map;

/**
 * What {@code alerts.jte} draws.
 *
 * @param rule {@code none}, {@code example} or the version that the county has adopted
 * @param from from which amount on each part of the rule speaks
 */
public record AlertsModel(String rule, int days, Map<String, Integer> from, List<Alert> alerts) {
    /**
     * One.
     *
     * @param outcome empty while nobody has reviewed it
     * @param mayReview whether this person may
     */
    public record Alert(
            String id,
            String rule,
            String who,
            int amount,
            String since,
            String foundAt,
            long firstLine,
            long lastLine,
            String outcome,
            String reviewer,
            String words,
            boolean mayReview) {}
}
