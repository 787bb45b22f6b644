package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.canopy.api.policy.PolicyRefused;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.spi.PolicyType;
import org.junit.jupiter.api.Test;

/** What every {@link PolicyType} owes the counties that decide by it. */
public interface PolicyTypeContract<T extends PolicyType<?>> {
    T type();

    /** Name of the module whose policy it is. */
    String module();

    /** Lines that stand, all of the keys there are. */
    Map<String, String> example();

    @Test
    default void itBelongsToItsModule() {
        assertEquals(module(), type().name().module().value());
    }

    /** A decision is worked out again under its own version, years later. */
    @Test
    default void theSameLinesAreTheSameRules() {
        PolicyValues values = new PolicyValues(example());
        Object once = type().read(values);
        assertNotNull(once);
        assertEquals(once, type().read(PolicyValues.ofCanonical(values.canonical())));
    }

    /** A misspelt key would unset the rule that it means. */
    @Test
    default void aKeyThatItDoesNotKnowIsRefusedByName() {
        Map<String, String> lines = new TreeMap<>(example());
        lines.put("no-such-key", "1");
        PolicyRefused refused = assertThrows(PolicyRefused.class, () -> type().read(new PolicyValues(lines)));
        assertEquals("no-such-key", refused.key());
        assertFalse(refused.cure().isBlank());
    }

    /** Whatever is left out is unset or refused with its key; nothing else may come of it. */
    @Test
    default void whatIsLeftOutIsUnsetOrRefusedByName() {
        for (String left : example().keySet()) {
            Map<String, String> lines = new TreeMap<>(example());
            lines.remove(left);
            try {
                assertFalse(
                        type().read(new PolicyValues(lines)).equals(type().read(new PolicyValues(example()))),
                        left + " left out is the same as set: a value of the software's own");
            } catch (PolicyRefused e) {
                assertFalse(e.cure().isBlank());
            }
        }
    }

    @Test
    default void itHasWordsInBothLanguages() {
        Texts.inBothLanguages(module(), type().getClass(), type().labelKey());
    }
}
