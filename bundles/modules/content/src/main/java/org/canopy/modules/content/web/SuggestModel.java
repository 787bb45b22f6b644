package org.canopy.modules.content.web;

import java.util.List;

/** What somebody may mean, the best first. */
public record SuggestModel(List<Line> items) {
    /** @param kind {@code explainer}, {@code law} or {@code topic} */
    public record Line(String kind, String title, String url) {}
}
