package org.canopy.platform.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that somebody signs in with, as it is compared: width, case and spaces around it do not matter.
 *
 * @throws IllegalArgumentException if {@code value} is not 2 to 40 letters, digits, {@code . _ -}
 */
public record SignInName(String value) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._-]{2,40}");

    public SignInName {
        if (!FORM.matcher(value).matches() || !value.equals(folded(value))) {
            throw new IllegalArgumentException("not a name to sign in with");
        }
    }

    public static Optional<SignInName> of(String typed) {
        String folded = folded(typed);
        return FORM.matcher(folded).matches() ? Optional.of(new SignInName(folded)) : Optional.empty();
    }

    static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
