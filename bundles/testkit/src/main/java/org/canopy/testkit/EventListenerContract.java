package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.canopy.api.county.Cell;
import org.canopy.api.events.Event;
import org.canopy.api.events.spi.EventListener;
import org.junit.jupiter.api.Test;

/**
 * What every {@link EventListener} owes the county that it listens in.
 *
 * @param <L> the listener that is tried
 */
public interface EventListenerContract<L extends EventListener> {
    L listener();

    Cell cell();

    /** An event that concerns it, and of which something can be seen in {@link #cell}. */
    Event event();

    /** Name of the module whose listener it is. */
    String module();

    /** What can be seen of its work in {@link #cell}. */
    Object seen();

    @Test
    default void itsNameIsItsModules() {
        assertTrue(listener().name().startsWith(module() + "."), listener().name());
    }

    @Test
    default void itKnowsWhatConcernsIt() {
        assertTrue(listener().hears(event().type()), event().type());
        assertFalse(listener().hears("nosuch.thing-happened"), "it would be told of everything");
    }

    /** An event arrives at least once: told twice, the county must be as if told once. */
    @Test
    default void twiceIsAsOnce() {
        Object before = seen();
        listener().on(cell(), event());
        Object once = seen();
        assertNotEquals(before, once, "nothing came of it that can be seen");
        listener().on(cell(), event());
        assertEquals(once, seen());
    }
}
