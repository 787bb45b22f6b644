package org.canopy.modules.records.sound;

import java.util.Set;

/**
 * What speaks for two descriptions being of one child. It proposes and never merges: a person looks at both.
 *
 * @param bits for (positive) and against; a county of a million needs twenty to outweigh chance
 * @param traits the reasons, for the person who looks
 */
public record Likeness(double bits, Set<Trait> traits) implements Comparable<Likeness> {
    /** From here on it is proposed as a duplicate. */
    private static final double PROPOSED = 14;

    public Likeness {
        traits = Set.copyOf(traits);
    }

    public boolean proposed() {
        return bits >= PROPOSED;
    }

    @Override
    public int compareTo(Likeness other) {
        return Double.compare(bits, other.bits);
    }
}
