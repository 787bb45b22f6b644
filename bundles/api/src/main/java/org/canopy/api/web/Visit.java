package org.canopy.api.web;

import java.util.Locale;
import org.canopy.api.county.Cell;

/**
 * One request as the front has understood it: who is asked, in which language, and at which place.
 *
 * @param base prefix of all addresses of this county in this visit: empty or {@code /qinghe}
 * @param path path without the prefix; begins with a slash
 * @param query raw query string, empty when there is none; never logged
 */
public record Visit(Cell cell, String base, String path, String query, Locale locale, Page.TextSize size) {
    /** Attribute of the servlet request under which the front keeps the visit. */
    public static final String ATTRIBUTE = "org.canopy.visit";

    public Visit {
        if (!path.startsWith("/") || base.endsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash, a base does not end with one");
        }
    }

    /** Address of {@code place} (begins with a slash) in this visit's county. */
    public String link(String place) {
        return base + place;
    }
}
