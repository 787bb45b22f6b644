package org.canopy.platform.county;

import java.util.Optional;
import org.canopy.api.county.ModuleName;

/** Whose code is calling a cell at this moment. */
@FunctionalInterface
public interface Callers {
    /** Where nobody is limited: tests of the platform itself. */
    Callers PLATFORM = Optional::empty;

    /**
     * The module; empty for the platform.
     *
     * @throws IllegalStateException if it is neither's code, so that nobody can say what it may
     */
    Optional<ModuleName> now();
}
