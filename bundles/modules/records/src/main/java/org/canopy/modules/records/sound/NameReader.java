package org.canopy.modules.records.sound;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes written names apart: characters, letters, points; traditional and variant characters become the common ones. */
final class NameReader {
    private static final Pattern POINTS = Pattern.compile("[·•‧・∙⋅●．.,，、]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PIECES = Pattern.compile("\\p{IsIdeographic}|[a-z]+");
    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST = 60;

    private final Characters characters;
    private final Surnames surnames;

    NameReader(Characters characters, Surnames surnames) {
        this.characters = characters;
        this.surnames = surnames;
    }

    /** Never fails: signs that are no part of a name are left out, and what follows the sixtieth. */
    Name read(String written) {
        String plain = Normalizer.normalize(
                        written.substring(0, Math.min(MOST, written.length())), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        List<List<Sign>> parts = Arrays.stream(POINTS.split(MARKS.matcher(plain).replaceAll("")))
                .map(this::pieces)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() == 1 ? withSurname(parts.get(0)) : Name.of(List.of(), parts);
    }

    private List<Sign> pieces(String part) {
        List<Sign> out = new ArrayList<>();
        Matcher pieces = PIECES.matcher(part);
        while (pieces.find()) {
            if (Character.isIdeographic(pieces.group().codePointAt(0))) {
                out.add(characters.sign(pieces.group().codePointAt(0)));
            } else {
                out.addAll(letters(pieces.group()));
            }
        }
        return out;
    }

    /** Pinyin becomes its syllables, as few as can be, so that xiaoming is 小明; another name is one word. */
    private List<Sign> letters(String word) {
        List<List<Sign>> best = new ArrayList<>(List.of(List.of()));
        for (int end = 1; end <= word.length(); end++) {
            List<Sign> shortest = List.of();
            for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
                List<Sign> before = best.get(start);
                boolean reached = start == 0 || !before.isEmpty();
                String last = word.substring(start, end);
                if (reached
                        && characters.isSyllable(last)
                        && (shortest.isEmpty() || before.size() + 1 < shortest.size())) {
                    shortest = new ArrayList<>(before);
                    shortest.add(new Sign(last, List.of(Reading.toneless(last))));
                }
            }
            best.add(shortest);
        }
        List<Sign> syllables = best.get(word.length());
        return syllables.isEmpty() ? List.of(new Sign(word, List.of())) : syllables;
    }

    private Name withSurname(List<Sign> all) {
        List<String> texts = all.stream().map(Sign::text).toList();
        int length = Math.min(all.size(), surnames.length(texts));
        List<Sign> surname = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Sign one = all.get(i);
            surname.add(new Sign(one.text(), surnames.readings(texts.subList(0, length), i, one.readings())));
        }
        List<Sign> given = all.subList(length, all.size());
        return Name.of(surname, given.isEmpty() ? List.of() : List.of(given));
    }
}
