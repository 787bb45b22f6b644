package org.canopy.api.county;

import java.util.Set;
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

    private static final Set<String> PARTS =
            Set.of("access", "audit", "backup", "county", "identity", "platform", "policy", "store", "trust", "vault");

    public ModuleName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a module's name (2 to 24 lower-case letters or digits): " + value);
        }
    }

    /** Whether a part of the platform is called so: it is on in every county, and no module may have the name. */
    public boolean ofPlatform() {
        return PARTS.contains(value);
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
