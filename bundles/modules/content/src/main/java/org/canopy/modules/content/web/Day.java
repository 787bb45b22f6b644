package org.canopy.modules.content.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.canopy.api.web.Problem;

/** A day in an address: {@code 2023-01-01}. */
final class Day {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Day() {}

    /**
     * @return empty where nothing was written
     * @throws BadRequestException if it is no day
     */
    static Optional<LocalDate> read(String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = parsed(written.strip());
        if (day.isEmpty()) {
            throw new BadRequestException(
                    Response.status(400).entity(Problem.of(400, "bad-date")).build());
        }
        return day;
    }

    /** Empty where it is no day of a law. */
    static Optional<LocalDate> parsed(String written) {
        try {
            return Optional.of(LocalDate.parse(written))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
