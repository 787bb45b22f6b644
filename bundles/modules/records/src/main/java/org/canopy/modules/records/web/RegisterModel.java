package org.canopy.modules.records.web;

import java.util.List;

/**
 * What {@code register.jte} draws.
 *
 * @param kind {@code right} or {@code breach}
 * @param more whether there are more behind these
 */
public record RegisterModel(String kind, List<Line> lines, int limit, int offset, boolean more) {
    public RegisterModel {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param what code of the right; of a breach the day on which it was noticed
     * @param due ISO day until which the county wants to have answered; empty where it set none, and when it is over
     * @param late whether that day has passed
     */
    public record Line(String id, String what, String words, boolean over, String due, boolean late, String at) {}
}
