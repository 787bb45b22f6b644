package org.canopy.modules.content.suggest;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** What has been typed so far. The script {@code assets/suggest.js} compares in the same way. */
final class Typed {
    private static final int LONGEST = 40;

    private final String words;
    private final boolean letters;
    private final Sounds sounds;

    Typed(String text, Sounds sounds) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ü', 'v')
                .replaceAll("[\\s'’]+", "");
        this.words = plain.substring(0, Math.min(LONGEST, plain.length()));
        this.letters = words.matches("[a-z0-9]+");
        this.sounds = sounds;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** How well {@code name} fits, the smaller the better; empty where it does not. */
    OptionalInt fits(String name) {
        int at = name.toLowerCase(Locale.ROOT).indexOf(words);
        if (at >= 0) {
            return OptionalInt.of(at == 0 ? 0 : 1);
        }
        for (int start = 0; start < name.length(); start++) {
            boolean heard = letters ? spelt(name, start) : slip(name, start);
            if (heard) {
                return OptionalInt.of((letters ? 2 : 4) + (start == 0 ? 0 : 1));
            }
        }
        return OptionalInt.empty();
    }

    /** Each character from {@code start} on by its whole sound or the beginning of it: jiating, jtbl, jiatbl. */
    private boolean spelt(String name, int start) {
        BitSet reached = new BitSet();
        reached.set(0);
        for (int i = start; i < name.length() && !reached.isEmpty(); i++) {
            List<String> readings = sounds.of(Character.toLowerCase(name.charAt(i)));
            if (readings.isEmpty() && i > start) {
                continue;
            }
            BitSet next = new BitSet();
            for (int from = reached.nextSetBit(0); from >= 0; from = reached.nextSetBit(from + 1)) {
                for (String reading : readings) {
                    int same = same(reading, from);
                    if (from + same == words.length()) {
                        return true;
                    }
                    next.set(from + 1, from + same + 1);
                }
            }
            reached = next;
        }
        return false;
    }

    private int same(String reading, int from) {
        int same = 0;
        while (same < reading.length()
                && from + same < words.length()
                && reading.charAt(same) == words.charAt(from + same)) {
            same++;
        }
        return same;
    }

    /** The same characters but for one that sounds alike. */
    private boolean slip(String name, int start) {
        if (words.length() < 2 || start + words.length() > name.length()) {
            return false;
        }
        int slips = 0;
        for (int i = 0; i < words.length(); i++) {
            char typed = words.charAt(i);
            char written = name.charAt(start + i);
            if (typed != written && (++slips > 1 || !sounds.alike(typed, written))) {
                return false;
            }
        }
        return true;
    }
}
