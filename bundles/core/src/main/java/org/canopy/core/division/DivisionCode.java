package org.canopy.core.division;

import java.util.regex.Pattern;

/**
 * Twelve-digit code of a place: county (6 digits) + township (3) + village (3), unused levels zero.
 *
 * <p>Source: GB/T 2260 (county), GB/T 10114 (township), NBS statistical codes (village).
 *
 * @throws IllegalArgumentException if {@code digits} has another form or skips the township
 */
public record DivisionCode(String digits) {
    private static final Pattern FORM = Pattern.compile("\\d{6}(?:0{6}|(?!000)\\d{6})");

    public DivisionCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a county, township or village code: " + digits);
        }
    }
}
