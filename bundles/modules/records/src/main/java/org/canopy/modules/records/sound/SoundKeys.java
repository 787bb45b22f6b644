package org.canopy.modules.records.sound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of a person: coarse sounds, in no order, whole or with one left out, joined with a year, a day or a guardian so that
 * few people share each. Stored are those of the likeliest reading; sought are those of every reading and of a day and month
 * that changed places.
 */
final class SoundKeys {
    /** So that no name fills the index. */
    static final int MOST_STORED = 32;

    static final int MOST_SOUGHT = 64;

    private SoundKeys() {}

    static Set<SoundKey> stored(Person person) {
        return keys(person, false, MOST_STORED);
    }

    static Set<SoundKey> sought(Person person) {
        return keys(person, true, MOST_SOUGHT);
    }

    private static Set<SoundKey> keys(Person person, boolean every, int most) {
        Set<SoundKey> keys = new LinkedHashSet<>();
        if (person.name().all().isEmpty()) {
            return keys;
        }
        List<List<String>> ways = Ways.of(person.name(), every);
        person.number().ifPresent(number -> {
            keys.add(SoundKey.Kind.HEAD.of(number.head()));
            keys.add(SoundKey.Kind.TAIL.of(number.tail()));
        });
        for (List<String> way : ways) {
            keys.add(SoundKey.Kind.NAME.of(Ways.bag(way)));
            years(person, every).forEach(year -> keys.addAll(ofYear(way, year)));
            days(person, every).forEach(day -> way.forEach(sound -> keys.add(SoundKey.Kind.DAY.of(day + " " + sound))));
            person.guardian().ifPresent(guardian -> keys.addAll(ofGuardian(guardian, person.name(), way)));
        }
        if (person.name().parts().size() > 1) {
            years(person, every).forEach(year -> keys.addAll(ofParts(person.name(), year)));
        }
        return keys.stream().limit(most).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of 买买提·吐尔逊 each part, as if it were all that was written. */
    private static List<SoundKey> ofParts(Name name, int year) {
        return name.parts().stream()
                .filter(part -> part.size() <= Ways.MOST_SYLLABLES)
                .map(part -> part.stream().map(Sign::coarse).toList())
                .map(part -> SoundKey.Kind.YEAR.of(year + " " + Ways.bag(part)))
                .toList();
    }

    private static List<Integer> years(Person person, boolean every) {
        List<Integer> years = new ArrayList<>();
        person.born().ifPresent(born -> {
            int beside = every && born.day().isEmpty() ? 1 : 0;
            for (int year = born.year() - beside; year <= born.year() + beside; year++) {
                years.add(year);
            }
        });
        return years;
    }

    private static Set<LocalDate> days(Person person, boolean every) {
        Set<LocalDate> days = new LinkedHashSet<>();
        person.born().flatMap(Born::day).ifPresent(day -> {
            days.add(day);
            if (every) {
                Dates.swapped(day).ifPresent(days::add);
            }
        });
        return days;
    }

    private static List<SoundKey> ofGuardian(Name guardian, Name child, List<String> way) {
        List<SoundKey> keys = new ArrayList<>();
        for (List<String> of : Ways.of(guardian, false)) {
            way.stream()
                    .skip(child.surname().isEmpty() ? 0 : 1)
                    .forEach(sound -> keys.add(SoundKey.Kind.GUARDIAN.of(Ways.bag(of) + " " + sound)));
        }
        return keys;
    }

    private static List<SoundKey> ofYear(List<String> way, int year) {
        int least = way.get(0).contains(Ways.JOINED) ? 1 : 2;
        List<SoundKey> keys = new ArrayList<>(List.of(SoundKey.Kind.YEAR.of(year + " " + Ways.bag(way))));
        for (int out = 0; out < way.size() && way.size() > least; out++) {
            List<String> rest = new ArrayList<>(way);
            rest.remove(out);
            keys.add(SoundKey.Kind.YEAR.of(year + " " + Ways.bag(rest)));
        }
        return keys;
    }
}
