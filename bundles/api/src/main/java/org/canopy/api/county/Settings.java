package org.canopy.api.county;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface whose methods are keys of a county's file: method {@code urgentMinutes} of
 * {@code @Settings("hotline")} is the line {@code hotline.urgentMinutes = 30}.
 *
 * <p>Return types: {@code String}, {@code boolean}, {@code List<String>} (comma-separated), {@code Map<String, String>}
 * (all keys {@code prefix.method.<key>}), {@code LocalDate}, {@code Duration}, {@code Path}, {@code URI}, an enum, a
 * record with one {@code String}; {@code Optional} of these, {@code OptionalInt}. Without {@code Optional} the value
 * must be there, unless the method is {@code default}: then its body gives the value of an absent line.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Settings {
    /** First part of the keys; empty for the county's own lines. */
    String value();
}
