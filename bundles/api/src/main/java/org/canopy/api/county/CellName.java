package org.canopy.api.county;

import java.util.regex.Pattern;

/**
 * Short name of a county inside this installation, as it stands in addresses and folder names: {@code qinghe}.
 *
 * @throws IllegalArgumentException if {@code value} is no lower-case ASCII slug of 2 to 31 characters
 */
public record CellName(String value) implements Comparable<CellName> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    public CellName {
        if (value.length() < 2 || value.length() > 31 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not a county's short name (lower-case letters, digits, hyphens): " + value);
        }
    }

    @Override
    public int compareTo(CellName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
