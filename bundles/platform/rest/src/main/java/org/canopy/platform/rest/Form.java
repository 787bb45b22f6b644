package org.canopy.platform.rest;

import java.util.Locale;
import java.util.Optional;

/** The forms in which one resource answers. */
enum Form {
    PAGE,
    FRAGMENT,
    JSON;

    /**
     * What the caller wants. No {@code Accept}, {@code *}{@code /*} and a tie give the page: link previews and robots send these.
     *
     * @return empty when the caller takes neither HTML nor JSON
     */
    static Optional<Form> wanted(String accept, boolean htmx, boolean restoring) {
        if (htmx) {
            return Optional.of(restoring ? PAGE : FRAGMENT);
        }
        if (accept.isBlank()) {
            return Optional.of(PAGE);
        }
        double html = quality(accept, "text", "html");
        double json = quality(accept, "application", "json");
        if (html <= 0 && json <= 0) {
            json = quality(accept, "application", "problem+json");
        }
        return html <= 0 && json <= 0 ? Optional.empty() : Optional.of(json > html ? JSON : PAGE);
    }

    private static double quality(String accept, String type, String subtype) {
        double best = 0;
        int exactness = -1;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.trim().split(";");
            String name = parts[0].trim();
            int exact =
                    name.equals(type + "/" + subtype) ? 2 : name.equals(type + "/*") ? 1 : name.equals("*/*") ? 0 : -1;
            if (exact > exactness) {
                exactness = exact;
                best = weight(parts);
            }
        }
        return best;
    }

    private static double weight(String[] parts) {
        for (String part : parts) {
            String p = part.trim();
            if (p.startsWith("q=")) {
                try {
                    return Double.parseDouble(p.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
