package org.canopy.modules.records.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How a name may sound, in coarse sounds; of a character with several readings there are several ways. */
final class Ways {
    /** A name of more is written as one hears it, vowels at will. */
    static final int MOST_SYLLABLES = 4;

    /** Between the sounds of a surname of two characters, and the consonants of a part of a long name. */
    static final String JOINED = "-";

    private static final int MOST_WAYS = 6;
    private static final int MOST_SURNAMES = 2;

    private Ways() {}

    /** The name as lists of coarse sounds: a compound surname is one of them, a long name has one for each part. */
    static List<List<String>> of(Name name, boolean every) {
        if (name.all().size() > MOST_SYLLABLES + (name.surname().size() == 2 ? 1 : 0)) {
            return List.of(skeletons(name));
        }
        List<List<String>> ways = List.of(List.of());
        if (!name.surname().isEmpty()) {
            ways = surname(name, every);
        }
        for (Sign one : name.given()) {
            ways = longer(ways, every ? sounds(one, MOST_WAYS) : sounds(one, 1));
        }
        return ways;
    }

    private static List<List<String>> surname(Name name, boolean every) {
        if (name.surname().size() == 2) {
            return List.of(List.of(name.surname().get(0).coarse()
                    + JOINED
                    + name.surname().get(1).coarse()));
        }
        return longer(List.of(List.of()), sounds(name.surname().get(0), every ? MOST_WAYS : MOST_SURNAMES));
    }

    private static List<List<String>> longer(List<List<String>> ways, List<String> sounds) {
        List<List<String>> out = new ArrayList<>();
        for (String sound : sounds) {
            for (List<String> way : ways) {
                List<String> next = new ArrayList<>(way);
                next.add(sound);
                out.add(next);
            }
        }
        return out.subList(0, Math.min(MOST_WAYS, out.size()));
    }

    private static List<String> sounds(Sign one, int most) {
        return one.readings().isEmpty()
                ? List.of(one.coarse())
                : one.readings().stream()
                        .map(Reading::coarse)
                        .distinct()
                        .limit(most)
                        .toList();
    }

    /** Of 买买提·吐尔逊 the consonants, m-m-d and d-a-s: vowels are written as one hears them. */
    private static List<String> skeletons(Name name) {
        List<List<Sign>> parts = name.surname().isEmpty() ? name.parts() : List.of(name.all());
        return parts.stream()
                .map(part -> part.stream()
                        .map(one -> String.valueOf(Dialects.consonant(one.coarse())))
                        .collect(Collectors.joining(JOINED)))
                .toList();
    }

    /** All single sounds, in no order. */
    static String bag(List<String> sounds) {
        return sounds.stream()
                .flatMap(sound -> Arrays.stream(sound.split(JOINED)))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
