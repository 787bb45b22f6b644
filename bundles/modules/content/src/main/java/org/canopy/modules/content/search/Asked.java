package org.canopy.modules.content.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody asks.
 *
 * @param text what was typed
 * @param only allowed values by facet
 * @param day whose law is asked for; empty: today's
 */
public record Asked(String text, Map<String, Set<String>> only, int limit, int offset, Optional<LocalDate> day) {
    /** Longest question that is read; the rest is cut off. */
    public static final int LONGEST = 200;

    public Asked {
        text = text.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** Of today's law. */
    public Asked(String text, Map<String, Set<String>> only, int limit, int offset) {
        this(text, only, limit, offset, Optional.empty());
    }

    boolean filtered() {
        return !only.isEmpty();
    }
}
