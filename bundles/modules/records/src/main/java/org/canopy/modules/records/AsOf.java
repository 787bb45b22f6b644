package org.canopy.modules.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * At which moment a file is looked at: what was known then, and what held on that day.
 *
 * @param before nothing that was written at this moment or later counts
 * @param day the day on which facts hold or do not
 */
public record AsOf(Instant before, LocalDate day) {
    /** As the file stands. */
    public static AsOf now(Clock clock) {
        return new AsOf(clock.instant().plusMillis(1), LocalDate.now(clock));
    }

    /** As it stood when {@code day} ended. */
    public static AsOf endOf(LocalDate day, Clock clock) {
        return new AsOf(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant(), day);
    }
}
