package org.canopy.modules.records.sound;

import java.util.Optional;

/** How near two characters are, with what that says in bits about a given name and about a surname. */
enum Closeness {
    SAME(5, 4, Optional.empty()),
    SOUND(4, 2.5, Optional.of(Trait.NAME_SOUND)),
    TONE(3.5, 2, Optional.of(Trait.NAME_SOUND)),
    SHAPE(3.5, 2, Optional.of(Trait.NAME_SHAPE)),
    NEAR(2, 1, Optional.of(Trait.NAME_NEAR_SOUND)),
    OTHER(-6, -5, Optional.of(Trait.NAME_CHARACTER_DIFFERS));

    private final double given;
    private final double surname;
    private final Optional<Trait> trait;

    Closeness(double given, double surname, Optional<Trait> trait) {
        this.given = given;
        this.surname = surname;
        this.trait = trait;
    }

    double bits(boolean inSurname) {
        return inSurname ? surname : given;
    }

    /** What a person is told; nothing where they are the same. */
    Optional<Trait> trait() {
        return trait;
    }

    static Closeness of(Sign a, Sign b, Characters characters) {
        if (a.text().equals(b.text())) {
            return SAME;
        }
        Closeness best = OTHER;
        for (Reading one : a.readings()) {
            for (Reading other : b.readings()) {
                Closeness here = of(one, other);
                best = here.ordinal() < best.ordinal() ? here : best;
            }
        }
        boolean shape = SHAPE.ordinal() < best.ordinal() && characters.alike(a.first(), b.first());
        return shape ? SHAPE : best;
    }

    private static Closeness of(Reading a, Reading b) {
        if (a.syllable().equals(b.syllable())) {
            return a.tone() == b.tone() ? SOUND : TONE;
        }
        return a.widest().equals(b.widest()) ? NEAR : OTHER;
    }
}
