package org.canopy.platform.gate;

import java.time.Instant;

/**
 * Something that was kept out.
 *
 * @param what symbolic name and version, or the name of a package's module
 * @param way how it came: the scheme of its location, never a path
 */
public record Refusal(Instant at, String what, String way, Verdict verdict) {
    /** One line: tabs between, and no sign in it that could forge another. */
    String line() {
        return String.join(
                "\t", at.toString(), verdict.reason().name(), plain(what), plain(way), plain(verdict.words()));
    }

    private static String plain(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() > 300 ? line.substring(0, 300) : line;
    }
}
