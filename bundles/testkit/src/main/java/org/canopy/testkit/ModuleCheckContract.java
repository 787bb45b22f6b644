package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.canopy.api.module.spi.ModuleCheck;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ModuleCheck} owes the page of modules. Try one that knows of a fault.
 *
 * @param <C> the check that is tried
 */
public interface ModuleCheckContract<C extends ModuleCheck> {
    C check();

    @Test
    default void itNamesModulesThatHaveFaults() {
        assertFalse(check().faults().isEmpty(), "try one that knows of a fault");
        check().faults().forEach((module, faults) -> assertFalse(faults.isEmpty(), module.value()));
    }

    @Test
    default void askingChangesNothing() {
        assertEquals(check().faults(), check().faults());
    }
}
