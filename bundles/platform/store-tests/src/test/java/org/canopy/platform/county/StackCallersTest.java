package org.canopy.platform.county;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.canopy.api.county.ModuleName;
import org.canopy.platform.county.StackCallers.Whose;
import org.junit.jupiter.api.Test;

/** The nearest class of a module or of the platform is the caller, whatever lies between. */
class StackCallersTest {
    private static final Optional<ModuleName> NOTES = Optional.of(new ModuleName("notes"));
    private final StackCallers callers = new StackCallers(StackCallersTest::whose);

    private static Whose whose(Class<?> type) {
        if (type == Notes.class) {
            return new Whose.OfModule(new ModuleName("notes"));
        }
        return type == Platform.class ? new Whose.OfPlatform() : new Whose.OfNobody();
    }

    private static final class Notes {
        static <T> T calls(Supplier<T> work) {
            return work.get();
        }

        static Object byReflection(Object of) throws ReflectiveOperationException {
            return StackCallers.class.getMethod("now").invoke(of);
        }

        static Optional<Optional<ModuleName>> byReference(StackCallers of) {
            return Optional.of(of).map(StackCallers::now);
        }
    }

    private static final class Platform {
        static <T> T calls(Supplier<T> work) {
            return work.get();
        }
    }

    @Test
    void theNearestCounts() {
        assertEquals(NOTES, Notes.calls(callers::now));
        assertEquals(Optional.empty(), Platform.calls(callers::now));
        assertEquals(Optional.empty(), Notes.calls(() -> Platform.calls(callers::now)), "the platform's own work");
        assertEquals(NOTES, Platform.calls(() -> Notes.calls(callers::now)), "called by the platform");
    }

    @Test
    void reflectionAndReferencesHideNothing() throws ReflectiveOperationException {
        assertEquals(NOTES, Notes.byReflection(callers));
        assertEquals(Optional.of(NOTES), Notes.byReference(callers));
    }

    @Test
    void whoCannotBeFoundGetsNothing() {
        CompletableFuture<Optional<ModuleName>> alone = CompletableFuture.supplyAsync(callers::now);
        assertEquals(
                IllegalStateException.class,
                assertThrows(ExecutionException.class, alone::get).getCause().getClass());
    }
}
