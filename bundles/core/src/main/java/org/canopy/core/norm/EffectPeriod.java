package org.canopy.core.norm;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a version is in force, as far as a source says so. The last article does not date a version: an amended statute
 * still ends with its first day (DOMAIN 10.3).
 *
 * @param from first day in force
 * @param to first day no longer in force
 * @throws IllegalArgumentException if {@code to} is not after {@code from}
 */
public record EffectPeriod(Optional<LocalDate> from, Optional<LocalDate> to) {
    private static final EffectPeriod UNKNOWN = new EffectPeriod(Optional.empty(), Optional.empty());

    public EffectPeriod {
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            throw new IllegalArgumentException("ends before it begins: " + from.get() + ", " + to.get());
        }
    }

    public static EffectPeriod unknown() {
        return UNKNOWN;
    }

    public static EffectPeriod since(LocalDate from) {
        return new EffectPeriod(Optional.of(from), Optional.empty());
    }

    public static EffectPeriod between(LocalDate from, LocalDate to) {
        return new EffectPeriod(Optional.of(from), Optional.of(to));
    }

    public boolean hasBegunBy(LocalDate day) {
        return from.isPresent() && !day.isBefore(from.get());
    }

    public boolean hasEndedBy(LocalDate day) {
        return to.isPresent() && !day.isBefore(to.get());
    }
}
