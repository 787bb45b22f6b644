package org.canopy.modules.records.sound;

import java.text.Normalizer;

/**
 * A syllable of pinyin.
 *
 * @param syllable lower case without tone, ü as v
 * @param tone 1 to 4; 0 where it is unmarked or was not written
 * @param coarse what many dialects make of it, {@link Dialects#fold}
 * @param widest what the widest of them make of it, {@link Dialects#widen}
 */
record Reading(String syllable, int tone, String coarse, String widest) {
    private static final String MARKS = "\u0304\u0301\u030c\u0300";

    /** {@code zhǎng} is zhang, 3. */
    static Reading marked(String written) {
        String apart = Normalizer.normalize(written, Normalizer.Form.NFD).replace("u\u0308", "v");
        int tone = apart.chars().map(mark -> MARKS.indexOf(mark) + 1).max().orElse(0);
        return of(apart.replaceAll("\\p{M}+", ""), tone);
    }

    static Reading toneless(String syllable) {
        return of(syllable, 0);
    }

    private static Reading of(String syllable, int tone) {
        String coarse = Dialects.fold(syllable);
        return new Reading(syllable, tone, coarse, Dialects.widen(coarse));
    }
}
