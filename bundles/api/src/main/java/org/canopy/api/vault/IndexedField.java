package org.canopy.api.vault;

import java.util.regex.Pattern;
import org.canopy.api.county.ModuleName;

/**
 * A field that can be found by its value although it is sealed. Only fields with many different values: of a yes or no, or a
 * level of risk, an index would give the values away.
 *
 * @param expected how many rows the county will have in a few years; more than that slows searching down, far less shows
 *     more of which rows are alike
 * @throws IllegalArgumentException if the field is no code as in {@link Label}, or no row is expected
 */
public record IndexedField(ModuleName module, String field, IndexForm form, long expected) {
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9._:@-]{1,64}");

    public IndexedField {
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("the field of an index is a short code, never somebody's words");
        }
        if (expected < 1) {
            throw new IllegalArgumentException("an index expects at least one row");
        }
    }
}
