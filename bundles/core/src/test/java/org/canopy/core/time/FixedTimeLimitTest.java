package org.canopy.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FixedTimeLimitTest {
    @ParameterizedTest
    @EnumSource
    void everyLimitHasItsSource(FixedTimeLimit limit) {
        assertFalse(limit.sources().isEmpty());
        assertFalse(limit.zh().isBlank());
        limit.sources().forEach(source -> assertTrue(source.display().startsWith("《")));
    }

    @Test
    void aMandatedReportHasNoTimeAtAll() {
        assertEquals(new TimeLimit.Immediately(), FixedTimeLimit.MANDATED_REPORT.limit());
        assertEquals(
                "《中华人民共和国未成年人保护法》第十一条第二款",
                FixedTimeLimit.MANDATED_REPORT.sources().get(0).display());
    }

    @Test
    void calendarLimitsKnowTheirLastDay() {
        LocalDate event = LocalDate.of(2026, 1, 31);
        assertEquals(Optional.of(LocalDate.of(2026, 2, 28)), last(FixedTimeLimit.REPLY_TO_JUDICIAL_ADVICE, event));
        assertEquals(Optional.of(LocalDate.of(2026, 2, 3)), last(FixedTimeLimit.NO_CASE_NOTICE, event));
        assertEquals(Optional.empty(), last(FixedTimeLimit.POLICE_TRANSFER, event));
        assertEquals(Optional.empty(), last(FixedTimeLimit.INFORMATION_ANSWERED, event));
    }

    @Test
    void gamesAreClosedOverMidnight() {
        TimeLimit.DailyBetween closed = (TimeLimit.DailyBetween) FixedTimeLimit.GAMES_CLOSED_TO_MINORS.limit();
        assertTrue(closed.covers(LocalTime.of(22, 0)));
        assertTrue(closed.covers(LocalTime.MIDNIGHT));
        assertTrue(closed.covers(LocalTime.of(7, 59)));
        assertFalse(closed.covers(LocalTime.of(8, 0)));
        assertFalse(closed.covers(LocalTime.of(21, 59)));
    }

    @Test
    void limitsCannotBeWrong() {
        assertThrows(IllegalArgumentException.class, () -> new TimeLimit.WithinHours(0));
        assertThrows(IllegalArgumentException.class, () -> new TimeLimit.Every(Period.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new TimeLimit.WithinWorkingDays(20, -1));
        assertThrows(IllegalArgumentException.class, () -> new TimeLimit.Within(Period.ofDays(3), Period.ofDays(-1)));
    }

    private static Optional<LocalDate> last(FixedTimeLimit limit, LocalDate event) {
        return limit.limit().lastDayAfter(event);
    }
}
