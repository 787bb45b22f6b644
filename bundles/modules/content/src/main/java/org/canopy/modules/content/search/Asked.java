package org.canopy.modules.content.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody asks.
 *
 * @param text what was typed
 * @param only allowed values by facet
 * @param on the day whose law is asked for; empty: today
 */
public record Asked(String text, Map<String, Set<String>> only, Optional<LocalDate> on, int limit, int offset) {
    /** Longest question that is read; the rest is cut off. */
    public static final int LONGEST = 200;

    public Asked {
        text = text.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** About today. */
    public Asked(String text, Map<String, Set<String>> only, int limit, int offset) {
        this(text, only, Optional.empty(), limit, offset);
    }

    boolean filtered() {
        return !only.isEmpty();
    }

    /** Explainers are written for today: of another day only articles are found. */
    Map<String, Set<String>> narrowing() {
        if (on.isEmpty()) {
            return only;
        }
        Map<String, Set<String>> articles = new HashMap<>(only);
        articles.put("kind", Set.of(ContentDocuments.ARTICLE));
        return articles;
    }
}
