package org.canopy.api.county;

import java.util.regex.Pattern;

/**
 * Name of a module as a county writes it in its {@code modules} line: {@code content}, {@code hotline}. It is the value
 * of the bundle's manifest header {@value #HEADER}, the name of its migration folder and of its strings.
 *
 * @throws IllegalArgumentException if {@code value} is no lower-case ASCII word of 2 to 24 characters
 */
public record ModuleName(String value) implements Comparable<ModuleName> {
    /** Manifest header that makes a bundle a module. */
    public static final String HEADER = "Canopy-Module";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,23}");

    public ModuleName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a module's name (2 to 24 lower-case letters or digits): " + value);
        }
    }

    @Override
    public int compareTo(ModuleName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
