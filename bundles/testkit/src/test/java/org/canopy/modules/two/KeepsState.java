package org.canopy.modules.two;

/** Breaks the house: a static that changes. */
public final class KeepsState {
    static int calls;

    private KeepsState() {}
}
