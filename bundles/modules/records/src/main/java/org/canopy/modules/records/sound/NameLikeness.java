package org.canopy.modules.records.sound;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Two names laid side by side so that they agree as well as they can.
 *
 * @param bits how much more likely the same person writes both than two people; negative against
 */
record NameLikeness(double bits, Set<Trait> traits) {
    static NameLikeness of(Name a, Name b, Characters characters) {
        return new Table(a, b, characters).best();
    }

    /** Dynamic programming over the two lists of characters; traits as bits of a number, for it is done often. */
    private static final class Table {
        private static final double LACKING = -4;
        private static final double SWAPPED = -1;
        /** What all characters of a given name say together, at most: a long one is no more telling than three are. */
        private static final double MOST_GIVEN = 12;

        private static final double NOTHING = -1e9;

        private final List<Sign> one;
        private final List<Sign> other;
        private final int oneSurname;
        private final int otherSurname;
        private final double scale;
        private final double[][] bits;
        private final int[][] traits;
        private final Closeness[][] pairs;

        Table(Name a, Name b, Characters characters) {
            one = a.all();
            other = b.all();
            oneSurname = a.surname().size();
            otherSurname = b.surname().size();
            int given = Math.min(one.size() - oneSurname, other.size() - otherSurname);
            scale = Math.min(1, MOST_GIVEN / Closeness.SAME.bits(false) / Math.max(1, given));
            bits = new double[one.size() + 1][other.size() + 1];
            traits = new int[one.size() + 1][other.size() + 1];
            pairs = new Closeness[one.size()][other.size()];
            for (int i = 0; i < one.size(); i++) {
                for (int j = 0; j < other.size(); j++) {
                    pairs[i][j] = Closeness.of(one.get(i), other.get(j), characters);
                }
            }
        }

        NameLikeness best() {
            for (int i = 0; i <= one.size(); i++) {
                for (int j = 0; j <= other.size(); j++) {
                    if (i + j > 0) {
                        fill(i, j);
                    }
                }
            }
            int all = traits[one.size()][other.size()];
            Set<Trait> named = EnumSet.noneOf(Trait.class);
            EnumSet.allOf(Trait.class).stream()
                    .filter(trait -> (all & bit(trait)) != 0)
                    .forEach(named::add);
            return new NameLikeness(
                    bits[one.size()][other.size()], named.isEmpty() ? EnumSet.of(Trait.NAME_SAME) : named);
        }

        private void fill(int i, int j) {
            bits[i][j] = NOTHING;
            if (i > 0) {
                offer(i, j, bits[i - 1][j] + LACKING * scale, traits[i - 1][j] | bit(Trait.NAME_LONGER));
            }
            if (j > 0) {
                offer(i, j, bits[i][j - 1] + LACKING * scale, traits[i][j - 1] | bit(Trait.NAME_LONGER));
            }
            if (i > 0 && j > 0) {
                offer(i, j, bits[i - 1][j - 1] + pair(i - 1, j - 1), traits[i - 1][j - 1] | said(i - 1, j - 1));
            }
            if (i > 1 && j > 1) {
                offer(
                        i,
                        j,
                        bits[i - 2][j - 2] + pair(i - 1, j - 2) + pair(i - 2, j - 1) + SWAPPED,
                        traits[i - 2][j - 2] | said(i - 1, j - 2) | said(i - 2, j - 1) | bit(Trait.NAME_SWAPPED));
            }
        }

        private void offer(int i, int j, double better, int with) {
            if (better > bits[i][j]) {
                bits[i][j] = better;
                traits[i][j] = with;
            }
        }

        private double pair(int i, int j) {
            boolean surname = i < oneSurname && j < otherSurname;
            return pairs[i][j].bits(surname) * (surname ? 1 : scale);
        }

        private int said(int i, int j) {
            return pairs[i][j].trait().map(Table::bit).orElse(0);
        }

        private static int bit(Trait trait) {
            return 1 << trait.ordinal();
        }
    }
}
