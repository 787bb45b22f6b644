package org.canopy.platform.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.canopy.api.county.ModuleName;
import org.junit.jupiter.api.Test;

class ConductTest {
    private static final ModuleName NOTES = new ModuleName("notes");
    private final List<String> harm = new ArrayList<>();
    private final Conduct conduct = new Conduct((module, what) -> harm.add(module + " " + what));

    @Test
    void twentyFailuresInARowAreHarmAndOneAnswerInBetweenForgivesThem() {
        for (int i = 0; i < 2 * Conduct.FAILURES_IN_A_ROW; i++) {
            conduct.answered(NOTES, i == Conduct.FAILURES_IN_A_ROW - 1 ? 200 : 500);
        }
        assertEquals(1, harm.size());
        conduct.answered(new ModuleName("other"), 500);
        assertEquals(1, harm.size());
    }

    @Test
    void aDatabaseThatIsAwayIsNotTheModulesFault() {
        for (int i = 0; i < 100; i++) {
            conduct.answered(NOTES, 503);
        }
        assertEquals(List.of(), harm);
    }

    @Test
    void requestsThatDoNotEndAreHarmOnlyWhenTheyAreOld() {
        conduct.crowded(NOTES, Duration.ofSeconds(1));
        assertEquals(List.of(), harm);
        conduct.crowded(NOTES, Conduct.ENDLESS.plusSeconds(1));
        assertEquals(List.of("notes its requests do not end"), harm);
    }
}
