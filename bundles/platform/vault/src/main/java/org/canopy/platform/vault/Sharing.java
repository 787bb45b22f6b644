package org.canopy.platform.vault;

/**
 * How many of how many people bring the keys back together.
 *
 * @param need at least 2: nobody alone can
 * @param of at most 9, and more than {@code need}: one may be lost
 */
record Sharing(int need, int of) {
    /** SECURITY 5: director, deputy, county archive. */
    static final Sharing USUAL = new Sharing(2, 3);

    private static final int MOST = 9;

    Sharing {
        if (need < 2 || of <= need || of > MOST) {
            throw new IllegalArgumentException("two people at least are needed, one paper more is made than is needed,"
                    + " and at most nine: --need 2 --of 3");
        }
    }
}
