package org.canopy.core.child;

import java.util.regex.Pattern;

/**
 * Names a category in records: one of {@link ChildCategory}, or one that a county added.
 *
 * @throws IllegalArgumentException if it is not 2 to 40 capital letters, digits and underscores, a letter first
 */
public record CategoryCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public CategoryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("the code of a category is capital letters, digits and underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
