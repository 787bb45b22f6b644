package org.canopy.modules.records.sound;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of single characters: how they are read, how they are written today, which look alike. */
final class Characters {
    /** Of com.github.houbb:pinyin, see ADR 23. A line: {@code 长:zhǎng,cháng}; the commonest reading stands first. */
    private static final String READINGS = "/pinyin_dict_char.txt";
    /** Of com.github.houbb:opencc4j, see ADR 43. A line: {@code 陳<tab>陈}. */
    private static final String SIMPLIFIED = "/data/dictionary/TSCharacters.txt";
    /** Our own: characters of names that stand for each other (哲喆), and such that are taken for each other (己已巳). */
    private static final String VARIANTS = "/sound/variants.txt";

    private static final String LOOKALIKES = "/sound/lookalikes.txt";
    private static final int MOST_READINGS = 3;

    private final Map<Integer, Sign> signs = new HashMap<>();
    private final Map<Integer, Integer> simplified = new HashMap<>();
    private final Map<Integer, Integer> standard = new HashMap<>();
    private final Map<Integer, Set<Integer>> alike = new HashMap<>();
    private final Set<String> syllables = new HashSet<>();

    private Characters() {}

    /** Reads the four files: a tenth of a second, so once. */
    static Characters read() {
        Characters all = new Characters();
        Map<String, Reading> seen = new HashMap<>();
        Map<Integer, List<Reading>> readings = new HashMap<>();
        Map<String, List<Reading>> lists = new HashMap<>();
        Resource.lines(READINGS).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0 && Character.isIdeographic(line.codePointAt(0))) {
                readings.put(
                        line.codePointAt(0),
                        lists.computeIfAbsent(line.substring(colon + 1), written -> readings(written, seen)));
            }
        });
        seen.values().forEach(reading -> all.syllables.add(reading.syllable()));
        Resource.lines(SIMPLIFIED).forEach(line -> {
            int tab = line.indexOf('\t');
            all.simplified.put(line.codePointAt(0), line.codePointAt(tab + 1));
        });
        Resource.lines(VARIANTS)
                .forEach(line -> line.codePoints().forEach(one -> all.standard.put(one, line.codePointAt(0))));
        Resource.lines(LOOKALIKES).forEach(line -> line.codePoints()
                .forEach(one -> line.codePoints().filter(other -> other != one).forEach(other -> all.alike
                        .computeIfAbsent(one, none -> new HashSet<>())
                        .add(other))));
        readings.keySet().forEach(one -> {
            int standard = all.standard(one);
            all.signs.put(
                    one, new Sign(Character.toString(standard), readings.getOrDefault(standard, readings.get(one))));
        });
        return all;
    }

    private static List<Reading> readings(String written, Map<String, Reading> seen) {
        return Arrays.stream(written.split(","))
                .map(one -> seen.computeIfAbsent(one, Reading::marked))
                .filter(one -> one.syllable().matches("[a-z]{1,6}"))
                .limit(MOST_READINGS)
                .toList();
    }

    /** In its standard form and with its readings, the commonest first; without any where nobody knows one. */
    Sign sign(int character) {
        Sign known = signs.get(character);
        return known == null ? new Sign(Character.toString(standard(character)), List.of()) : known;
    }

    /** One for all ways to write a character: traditional, simplified, and the variants of names. */
    int standard(int character) {
        int today = simplified.getOrDefault(character, character);
        return standard.getOrDefault(today, today);
    }

    /** Whether one is easily written for the other, both standard. */
    boolean alike(int a, int b) {
        return alike.getOrDefault(a, Set.of()).contains(b);
    }

    boolean isSyllable(String letters) {
        return syllables.contains(letters);
    }
}
