package org.canopy.platform.vault;

/**
 * How many bits of the hash an index keeps: as many as leave, on average, more than two and at most four rows of others
 * beside the one that is sought. Fewer would slow searching down, more would show which rows are alike.
 */
final class IndexPlan {
    static final int MOST_BITS = 31;
    private static final int FALSE_CANDIDATES = 4;

    private IndexPlan() {}

    static int bits(long expected) {
        long tags = (expected - 1) / FALSE_CANDIDATES + 1;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(tags, 2) - 1);
        return Math.min(bits, MOST_BITS);
    }
}
