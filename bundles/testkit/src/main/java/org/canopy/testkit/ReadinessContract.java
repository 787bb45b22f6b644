package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.canopy.api.health.spi.Readiness;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Readiness} owes the operator. Try one that has something to complain of.
 *
 * @param <R> the part that is tried
 */
public interface ReadinessContract<R extends Readiness> {
    R readiness();

    @Test
    default void itsNameIsOneWord() {
        assertTrue(
                readiness().name().matches("[a-z][a-z0-9-]{1,39}"), readiness().name());
    }

    /** One sentence each: they stand in one line of the log, of the page and of {@code doctor}. */
    @Test
    default void whatItSaysIsOneSentence() {
        R part = readiness();
        Stream.concat(part.missing().stream(), part.complaints().stream())
                .forEach(words -> assertTrue(words.matches("\\S[^\\n\\r]{9,}"), words));
    }

    /** It is asked every second or so, by several at once. */
    @Test
    default void askingChangesNothing() {
        R part = readiness();
        List<String> first = part.complaints();
        assertEquals(part.missing(), part.missing());
        assertEquals(first, part.complaints());
    }
}
