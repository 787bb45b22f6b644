package org.canopy.modules.records.sound;

import java.util.List;

/**
 * One character or one word of letters in a name, and how it may be read.
 *
 * @param text a standard character, or letters in lower case
 * @param readings the likeliest first; empty for a character that nobody knows how to read
 */
record Sign(String text, List<Reading> readings) {
    /** The coarse sound that stands for it; itself where it has none. */
    String coarse() {
        return readings.isEmpty() ? text : readings.get(0).coarse();
    }

    int first() {
        return text.codePointAt(0);
    }

    /** That it is one. */
    @Override
    public String toString() {
        return "Sign";
    }
}
