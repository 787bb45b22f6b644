package org.canopy.modules.content.search;

import java.util.Map;
import java.util.Set;

/**
 * What somebody asks.
 *
 * @param text what was typed
 * @param only allowed values by facet
 */
public record Asked(String text, Map<String, Set<String>> only, int limit, int offset) {
    /** Longest question that is read; the rest is cut off. */
    public static final int LONGEST = 200;

    public Asked {
        text = text.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
    }

    boolean filtered() {
        return !only.isEmpty();
    }
}
