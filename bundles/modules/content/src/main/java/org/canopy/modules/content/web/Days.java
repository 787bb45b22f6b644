package org.canopy.modules.content.web;

import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the day of an address: {@code on=2023-01-01}. */
final class Days {
    private Days() {}

    /**
     * Empty for an empty text.
     *
     * @throws BadRequestException if it is no day between 1949 and 2199
     */
    static Optional<LocalDate> read(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() < 1949 || day.getYear() > 2199) {
                throw new BadRequestException();
            }
            return Optional.of(day);
        } catch (DateTimeException e) {
            throw new BadRequestException(e);
        }
    }
}
