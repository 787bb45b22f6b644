package org.canopy.platform.gate;

import java.io.IOException;

/** More than would be unpacked in memory to be checked. */
public final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(String what) {
        super(what);
    }
}
