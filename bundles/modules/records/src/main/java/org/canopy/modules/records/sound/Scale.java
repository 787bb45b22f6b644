package org.canopy.modules.records.sound;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Weighs two people against each other: bits for and against, from each thing that both descriptions say. */
final class Scale {
    private static final double GUARDIAN_LEAST = -1.5;
    private static final double GUARDIAN_MOST = 6;

    private final Characters characters;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private double bits;

    private Scale(Characters characters) {
        this.characters = characters;
    }

    static Likeness weigh(Person a, Person b, Characters characters) {
        Scale scale = new Scale(characters);
        NameLikeness name = NameLikeness.of(a.name(), b.name(), characters);
        scale.traits.addAll(name.traits());
        scale.bits += name.bits();
        both(a.born(), b.born()).ifPresent(pair -> scale.births(pair.one(), pair.other()));
        both(a.number(), b.number()).ifPresent(pair -> scale.numbers(pair.one(), pair.other()));
        both(a.guardian(), b.guardian()).ifPresent(pair -> scale.guardians(pair.one(), pair.other()));
        both(a.village(), b.village()).ifPresent(pair -> scale.villages(pair.one(), pair.other()));
        return new Likeness(scale.bits, scale.traits);
    }

    private record Pair<T>(T one, T other) {}

    private static <T> Optional<Pair<T>> both(Optional<T> a, Optional<T> b) {
        return a.flatMap(one -> b.map(other -> new Pair<>(one, other)));
    }

    private void births(Born a, Born b) {
        both(a.day(), b.day())
                .ifPresentOrElse(pair -> days(pair.one(), pair.other()), () -> years(Math.abs(a.year() - b.year())));
    }

    private void days(LocalDate a, LocalDate b) {
        if (a.equals(b)) {
            add(11, Trait.BIRTH_SAME);
        } else if (Dates.swapped(a).filter(b::equals).isPresent()) {
            add(8, Trait.BIRTH_DAY_AND_MONTH_SWAPPED);
        } else if (Dates.slip(a, b) || Dates.yearBeside(a, b)) {
            add(4, Trait.BIRTH_SLIP);
        } else {
            add(-8, Trait.BIRTH_DIFFERS);
        }
    }

    private void years(int apart) {
        if (apart <= 1) {
            add(apart == 0 ? 3 : 1, Trait.BIRTH_YEAR_FITS);
        } else {
            add(-6, Trait.BIRTH_DIFFERS);
        }
    }

    /** Of two numbers that hold, neither has a single slip in it: they are of two people, as twins are. */
    private void numbers(WrittenNumber a, WrittenNumber b) {
        if (a.equals(b)) {
            add(a.holds() ? 22 : 18, Trait.NUMBER_SAME);
        } else if (a.holds() && b.holds()) {
            add(-14, Trait.NUMBER_DIFFERS);
        } else if (Slips.one(a.text(), b.text())) {
            add(14, Trait.NUMBER_SLIP);
        } else {
            add(-4, Trait.NUMBER_DIFFERS);
        }
    }

    /** Half of what a name says, for brothers and sisters share it, and the other parent may be named today. */
    private void guardians(Name a, Name b) {
        NameLikeness name = NameLikeness.of(a, b, characters);
        double half = Math.max(GUARDIAN_LEAST, Math.min(GUARDIAN_MOST, name.bits() / 2));
        boolean same = name.traits().contains(Trait.NAME_SAME);
        add(half, same ? Trait.GUARDIAN_SAME : half > 0 ? Trait.GUARDIAN_ALIKE : Trait.GUARDIAN_DIFFERS);
    }

    private void villages(String a, String b) {
        if (a.equals(b)) {
            add(3, Trait.VILLAGE_SAME);
        } else {
            add(-1, Trait.VILLAGE_DIFFERS);
        }
    }

    private void add(double more, Trait trait) {
        bits += more;
        traits.add(trait);
    }
}
