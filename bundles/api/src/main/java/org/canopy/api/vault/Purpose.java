package org.canopy.api.vault;

import java.util.regex.Pattern;

/**
 * Why a sealed text is read, as a code: {@code sign-in}, {@code handling}. It goes with the reading, never into the seal.
 *
 * @throws IllegalArgumentException if {@code code} is no lower-case ASCII slug of at most 64 characters
 */
public record Purpose(String code) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*");

    public Purpose {
        if (code.length() > 64 || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a purpose's code (lower-case letters, digits, hyphens, dots)");
        }
    }
}
