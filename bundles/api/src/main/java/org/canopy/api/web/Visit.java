package org.canopy.api.web;

import java.util.Locale;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Person;

/**
 * One request as the front has understood it: who is asked, in which language, and at which place.
 *
 * @param base prefix of all addresses of this county in this visit: empty or {@code /qinghe}
 * @param path path without the prefix; begins with a slash
 * @param query raw query string, empty when there is none; never logged
 * @param person who is signed in
 * @param formToken what a form of this visitor brings along ({@code ui/formtoken.jte}); empty where none is wanted
 */
public record Visit(
        Cell cell,
        String base,
        String path,
        String query,
        Locale locale,
        Page.TextSize size,
        Optional<Person> person,
        String formToken) {
    /** Attribute of the servlet request under which the front keeps the visit. */
    public static final String ATTRIBUTE = "org.canopy.visit";

    /** Of somebody who is not signed in. */
    public Visit(Cell cell, String base, String path, String query, Locale locale, Page.TextSize size) {
        this(cell, base, path, query, locale, size, Optional.empty(), "");
    }

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
