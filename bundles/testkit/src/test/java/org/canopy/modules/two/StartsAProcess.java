package org.canopy.modules.two;

import java.io.IOException;

/** Breaks the house: a process of its own. */
public final class StartsAProcess {
    public void start() throws IOException {
        Runtime.getRuntime().exec("true");
    }
}
