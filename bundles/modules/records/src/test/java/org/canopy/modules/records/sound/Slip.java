package org.canopy.modules.records.sound;

/** Ways in which a clerk writes the same child otherwise. */
enum Slip {
    SAME_SOUND(Group.TUNED),
    OTHER_TONE(Group.TUNED),
    DIALECT(Group.TUNED),
    LOOKALIKE(Group.TUNED),
    TRADITIONAL(Group.TUNED),
    MISSING_CHARACTER(Group.TUNED),
    NUMBER_SWAPPED(Group.TUNED),
    NUMBER_DIGIT(Group.TUNED),
    DAY_AND_MONTH(Group.TUNED),
    BIRTH_DIGIT(Group.TUNED),
    SOUND_AND_GUARDIAN(Group.TUNED),
    ANY_CHARACTER(Group.HELD_OUT),
    EXTRA_CHARACTER(Group.HELD_OUT),
    OTHER_ORDER(Group.HELD_OUT),
    SURNAME_BY_EAR(Group.HELD_OUT),
    MINORITY_NAME(Group.HELD_OUT),
    COMPOUND_SURNAME(Group.HELD_OUT),
    PINYIN(Group.HELD_OUT),
    TWO_AT_ONCE(Group.HELD_OUT),
    SOUND_AND_BIRTH(Group.HELD_OUT),
    SURNAME_CHANGED(Group.NEVER_SEEN),
    OTHER_PEOPLE(Group.NEVER_SEEN),
    MISSING_AND_YEAR(Group.NEVER_SEEN);

    private final Group group;

    Slip(Group group) {
        this.group = group;
    }

    Group group() {
        return group;
    }

    /** How far the choice of weights has seen a kind. */
    enum Group {
        /** All of it. */
        TUNED,
        /** Two weights and the limit were changed after its first figures (.965 at .996). */
        HELD_OUT,
        /** Nothing: added last, no weight was changed afterwards. */
        NEVER_SEEN
    }
}
