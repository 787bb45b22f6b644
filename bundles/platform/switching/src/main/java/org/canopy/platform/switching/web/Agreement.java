package org.canopy.platform.switching.web;

import java.util.Objects;

/**
 * Agrees to what a module asks for, as a form or a program sends it.
 *
 * @param asks what was read; a program may leave it empty
 */
public record Agreement(String asks) {
    public Agreement {
        asks = Objects.requireNonNullElse(asks, ""); // a program's JSON may leave it out
    }
}
