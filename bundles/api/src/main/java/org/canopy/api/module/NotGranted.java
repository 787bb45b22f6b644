package org.canopy.api.module;

import org.canopy.api.county.ModuleName;

/** A module wanted what this county has not granted it, or what nobody is granted. Nothing was done. */
public final class NotGranted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what a code, never data of a county */
    public NotGranted(ModuleName module, Asked.Kind kind, String what) {
        super("module " + module + " was not granted the " + kind.code() + " " + what + ": "
                + (kind.askable()
                        ? "its manifest must ask for it (" + kind.header()
                                + "), and an administrator of the county agree"
                        : "only what begins with " + module + ". is its own"));
    }
}
