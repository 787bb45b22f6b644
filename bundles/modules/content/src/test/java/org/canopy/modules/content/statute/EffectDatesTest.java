package org.canopy.modules.content.statute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.core.norm.NormState;
import org.junit.jupiter.api.Test;

class EffectDatesTest {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2015, 1, 1);

    private final EffectDates dates = EffectDates.of(List.of(
            new Committed.Row(List.of("某某办法", "2010-01-01", "2010-03-01", "2015-03-01", "修改决定 2015-01-01")),
            new Committed.Row(List.of("某某办法", "2015-01-01", "2015-03-01", "2020-06-01", "废止决定 2020-05-01"))));

    private NormState on(LocalDate version, String day) {
        return dates.state("某某办法", Optional.of(version), List.of(FIRST, SECOND), LocalDate.parse(day));
    }

    @Test
    void everyStateIsComputedFromTheRows() {
        assertEquals(NormState.NOT_YET_IN_FORCE, on(FIRST, "2010-02-28"));
        assertEquals(NormState.IN_FORCE, on(FIRST, "2015-02-28"));
        assertEquals(NormState.AMENDED, on(FIRST, "2015-03-01"));
        assertEquals(NormState.IN_FORCE, on(SECOND, "2020-05-31"));
        assertEquals(NormState.REPEALED, on(SECOND, "2020-06-01"));
        assertEquals(
                NormState.UNVERIFIED,
                dates.state("别的办法", Optional.of(FIRST), List.of(FIRST), LocalDate.parse("2020-01-01")));
    }

    @Test
    void theSourceOfADateIsKept() {
        assertEquals("废止决定 2020-05-01", dates.source("某某办法", Optional.of(SECOND)));
        assertEquals("", dates.source("别的办法", Optional.of(SECOND)));
    }
}
