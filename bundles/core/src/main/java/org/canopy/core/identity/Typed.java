package org.canopy.core.identity;

import java.util.Locale;

/** What people type into a field for a number: full-width digits, blanks, lower case. */
final class Typed {
    private Typed() {}

    /** ASCII upper case without blanks. */
    static String plain(String typed) {
        StringBuilder out = new StringBuilder();
        typed.chars()
                .filter(c -> !Character.isWhitespace(c) && c != '\u00a0' && c != '\u200b')
                .map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c)
                .forEach(c -> out.append((char) c));
        return out.toString().toUpperCase(Locale.ROOT);
    }
}
