package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.canopy.api.county.Cell;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.spi.PolicyImpact;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PolicyImpact} owes whoever looks before adopting.
 *
 * @param <I> what is tried
 */
public interface PolicyImpactContract<I extends PolicyImpact> {
    I impact();

    /** A county with something in it that {@link #before} and {@link #after} treat differently. */
    Cell county();

    Map<String, String> before();

    Map<String, String> after();

    @Test
    default void alikeTouchesNothing() {
        PolicyValues same = new PolicyValues(before());
        assertEquals(Set.of(), impact().affected(county(), same, new PolicyValues(before())));
    }

    @Test
    default void lookingChangesNothing() {
        PolicyValues before = new PolicyValues(before());
        PolicyValues after = new PolicyValues(after());
        var once = impact().affected(county(), before, after);
        assertEquals(once, impact().affected(county(), before, after));
        assertEquals(false, once.isEmpty());
    }
}
