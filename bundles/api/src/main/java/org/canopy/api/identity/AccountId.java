package org.canopy.api.identity;

import java.util.regex.Pattern;

/**
 * Who somebody is inside one county: drawn at random, says nothing about the person, and is never given twice.
 *
 * @throws IllegalArgumentException if {@code value} is not 26 characters of base 32
 */
public record AccountId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an account's id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
