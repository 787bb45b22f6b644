package org.canopy.platform.switching.web;

import java.util.Objects;

/**
 * A decision to switch, as a form or a program sends it.
 *
 * @param withNeeds whether what the module needs is switched on with it
 * @param asks what was read that the module asks for, as the page's form holds it; a program may leave it empty
 */
public record Turn(boolean withNeeds, String asks) {
    public Turn {
        asks = Objects.requireNonNullElse(asks, ""); // a program's JSON may leave it out
    }
}
