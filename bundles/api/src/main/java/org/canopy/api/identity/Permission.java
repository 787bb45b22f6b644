package org.canopy.api.identity;

import java.util.regex.Pattern;

/**
 * One thing that somebody may do: {@code modules.switch}. Its first part is the module (or the part of the platform) that
 * it belongs to.
 *
 * @throws IllegalArgumentException if {@code value} is not {@code <module>.<what>}
 */
public record Permission(String value) implements Comparable<Permission> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,23}\\.[a-z][a-z0-9-]{1,39}");

    public Permission {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a permission (module.what, lower case): " + value);
        }
    }

    /** The part before the dot. */
    public String module() {
        return value.substring(0, value.indexOf('.'));
    }

    @Override
    public int compareTo(Permission other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
