package org.canopy.platform.identity;

import java.util.Locale;
import java.util.Optional;

/** What a password must be: long, and not the name. No puzzle of signs and digits: they make short ones. */
final class PasswordRule {
    static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private PasswordRule() {}

    /** Key of what to mend. */
    static Optional<String> complaint(String name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("error.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("error.password.long");
        }
        boolean monotonous = password.codePoints().distinct().count() < 5;
        boolean named = password.toLowerCase(Locale.ROOT).contains(name) || monotonous;
        return named ? Optional.of("error.password.easy") : Optional.empty();
    }
}
