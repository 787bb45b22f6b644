package org.canopy.modules.records.sound;

/** One key of a person, before it goes under the blind index. It does not print itself. */
record SoundKey(Kind kind, String text) {
    /** What stands in the index: the kind keeps a year of one kind from being one of another. */
    String indexed() {
        return kind.letter + " " + text;
    }

    @Override
    public String toString() {
        return "SoundKey";
    }

    /** Kinds of keys, and how much it says when two people share one: about the bits by which it narrows a county down. */
    enum Kind {
        /** All sounds of the name. */
        NAME('n', 9),
        /** All sounds but one at most, and the year of birth. */
        YEAR('y', 9),
        /** One sound and the day of birth. */
        DAY('d', 13),
        /** One sound of the given name, and all of the guardian's name. */
        GUARDIAN('g', 13),
        /** Division and day of birth, of the ID number. */
        HEAD('h', 11),
        /** Month, day, sequence and check of the ID number: sequences alone are small numbers that hundreds share. */
        TAIL('t', 13);

        private final char letter;
        private final int weight;

        Kind(char letter, int weight) {
            this.letter = letter;
            this.weight = weight;
        }

        SoundKey of(String text) {
            return new SoundKey(this, text);
        }

        int weight() {
            return weight;
        }
    }
}
