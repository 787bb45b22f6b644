package org.canopy.modules.content.search;

import java.util.Map;
import java.util.Set;

/**
 * What somebody asks.
 *
 * @param text what was typed
 * @param kinds only these kinds; empty means all
 * @param filters allowed values by facet
 */
public record Asked(String text, Set<String> kinds, Map<String, Set<String>> filters, int limit, int offset) {
    /** Longest question that is read; the rest is cut off. */
    public static final int LONGEST = 200;

    public Asked {
        text = text.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
    }

    boolean filtered() {
        return !kinds.isEmpty() || !filters.isEmpty();
    }
}
