package org.canopy.modules.records.fact;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Something that a file says. It does not print itself. */
public record Fact(FactKind kind, Fields fields) {
    /**
     * Of what somebody typed; unknown fields are left out.
     *
     * @throws FactRefused if a field cannot be kept, or nothing was filled in
     */
    public static Fact typed(FactKind kind, Map<String, String> typed) {
        return new Fact(kind, Filled.of(kind.fields(), typed));
    }

    /** The first day on which it holds; empty where nobody said, or the kind knows none: it holds since ever. */
    public Optional<LocalDate> from() {
        return fields.day(kind.begins());
    }

    /** The last day on which it holds; empty where it still does. */
    public Optional<LocalDate> to() {
        return fields.day(kind.ends());
    }

    public boolean holdsOn(LocalDate day) {
        return from().map(from -> !day.isBefore(from)).orElse(true)
                && to().map(to -> !day.isAfter(to)).orElse(true);
    }

    @Override
    public String toString() {
        return "Fact";
    }
}
