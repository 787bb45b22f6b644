package org.canopy.platform.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a new passphrase must be, and what it must not. Length is what helps; classes of characters are not asked for. */
final class Passphrase {
    private static final int SHORTEST = 12;
    private static final int FEWEST_OWN = 4;
    private static final int FEWEST_DIFFERENT = 5;
    private static final List<String> KNOWN = List.of(
            "changeit",
            "changeme",
            "password",
            "passphrase",
            "secret",
            "default",
            "admin",
            "canopy",
            "vault",
            "karaf",
            "1234567890",
            "123456789",
            "12345678",
            "123456",
            "qwertyuiop",
            "qwerty",
            "密码",
            "口令",
            "童伞");

    private Passphrase() {}

    /** Why it cannot be taken, with the cure; empty when it can. */
    static Optional<String> trouble(char[] typed) {
        if (typed.length < SHORTEST) {
            return Optional.of("a passphrase has at least " + SHORTEST
                    + " characters: take six words that nobody would put together");
        }
        if (known(typed)) {
            return Optional.of("this passphrase is one that everybody tries first; take six words of your own");
        }
        return Optional.empty();
    }

    /** Little is left without the words that everybody tries; looked for in the array itself, so that no text lies about. */
    private static boolean known(char[] typed) {
        char[] left = new char[typed.length];
        for (int i = 0; i < typed.length; i++) {
            left[i] = Character.isLetterOrDigit(typed[i]) ? Character.toLowerCase(typed[i]) : 0;
        }
        try {
            KNOWN.forEach(word -> strike(left, word));
            int own = 0;
            boolean[] seen = new boolean[Character.MAX_VALUE + 1];
            int different = 0;
            for (int i = 0; i < typed.length; i++) {
                own += left[i] == 0 ? 0 : 1;
                different += seen[typed[i]] ? 0 : 1;
                seen[typed[i]] = true;
            }
            return own < FEWEST_OWN || different < FEWEST_DIFFERENT;
        } finally {
            wipe(left);
        }
    }

    private static void strike(char[] from, String word) {
        for (int at = 0; at + word.length() <= from.length; at++) {
            if (Arrays.equals(from, at, at + word.length(), word.toCharArray(), 0, word.length())) {
                Arrays.fill(from, at, at + word.length(), '\0');
            }
        }
    }

    static void wipe(char[] typed) {
        Arrays.fill(typed, '\0');
    }
}
