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
        try {
            LocalDate day = LocalDate.parse(written.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            throw bad(e);
        }
        throw bad(new IllegalArgumentException("not a year of laws"));
    }

    private static BadRequestException bad(Exception cause) {
        return new BadRequestException(
                Response.status(400).entity(Problem.of(400, "bad-date")).build(), cause);
    }
}
