package org.canopy.modules.content.explainer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A named person of the county vouches for one text, as it stood.
 *
 * @param version of the text: {@link Explainer#version}
 * @param by who, as the county wants it shown
 */
public record Review(String version, LocalDate on, String by) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{12}) (\\d{4}-\\d{2}-\\d{2}) (\\S.*)");

    /** Reads the value of a line {@code content.reviewed.<id>}; empty where it vouches for nothing. */
    static Optional<Review> read(String value) {
        Matcher form = FORM.matcher(value.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Review(form.group(1), LocalDate.parse(form.group(2)), form.group(3)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** As it stands in the county's file. */
    public String line() {
        return version + " " + on + " " + by;
    }
}
