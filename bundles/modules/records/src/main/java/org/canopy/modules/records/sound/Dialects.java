package org.canopy.modules.records.sound;

import java.util.Map;

/**
 * Sounds that many people of the south and west do not tell apart: n/l/r, zh/z, ch/c, sh/s, f/hu, -n/-ng. One coarse syllable
 * stands for all of them.
 */
final class Dialects {
    private static final Map<String, String> F_AS_H = Map.of(
            "fa", "hua", "fan", "huan", "fang", "huang", "fei", "hui", "fen", "hun", "feng", "hong", "fo", "huo", "fu",
            "hu");
    private static final Map<Character, Character> STRENGTH =
            Map.of('p', 'b', 't', 'd', 'k', 'g', 'q', 'j', 'c', 'z', 'x', 's', 'f', 'h');

    private Dialects() {}

    static String fold(String syllable) {
        String sound = F_AS_H.getOrDefault(syllable, syllable);
        sound = sound.replaceFirst("^([zcs])h", "$1").replaceFirst("^[nr](?=.)", "l");
        return sound.replaceFirst("(?<=[aei])ng$", "n").replace('v', 'u');
    }

    /** The consonant that a coarse syllable begins with, weak and strong ones together; of a vowel, a. */
    static char consonant(String coarse) {
        char first = coarse.charAt(0);
        return "aeiouwy".indexOf(first) >= 0 ? 'a' : STRENGTH.getOrDefault(first, first);
    }

    /** Confusions too wide for a key, which still count when two names are compared: 黄 and 王, 胡 and 吴. */
    static String widen(String coarse) {
        return coarse.equals("hu") ? "wu" : coarse.replaceFirst("^hu(?=[aeio])", "w");
    }
}
