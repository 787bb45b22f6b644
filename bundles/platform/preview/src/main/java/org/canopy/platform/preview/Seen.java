package org.canopy.platform.preview;

/** What a drawing process found, as it says it: bit by bit. It knows no contracts, for it stands outside of OSGi. */
enum Seen {
    LOCKED,
    ACTIVE;

    int bit() {
        return 1 << ordinal();
    }
}
