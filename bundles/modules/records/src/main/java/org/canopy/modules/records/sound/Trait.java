package org.canopy.modules.records.sound;

/** In what two descriptions of a child agree or differ: the reasons that a person is shown. Labels: {@code trait.*}. */
public enum Trait {
    NAME_SAME,
    NAME_SOUND,
    NAME_NEAR_SOUND,
    NAME_SHAPE,
    NAME_SWAPPED,
    /** One has a character that the other lacks. */
    NAME_LONGER,
    NAME_CHARACTER_DIFFERS,
    BIRTH_SAME,
    BIRTH_DAY_AND_MONTH_SWAPPED,
    /** One digit wrong, two swapped, or the year beside. */
    BIRTH_SLIP,
    /** Of one only the year is known, and it is the same or the one beside. */
    BIRTH_YEAR_FITS,
    BIRTH_DIFFERS,
    NUMBER_SAME,
    /** One digit wrong or two swapped, and a check digit that says so. */
    NUMBER_SLIP,
    /** Two different numbers that are both sound: two people. */
    NUMBER_DIFFERS,
    GUARDIAN_SAME,
    GUARDIAN_ALIKE,
    GUARDIAN_DIFFERS,
    VILLAGE_SAME,
    VILLAGE_DIFFERS
}
