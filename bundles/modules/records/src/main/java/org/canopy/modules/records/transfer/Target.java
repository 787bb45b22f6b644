package org.canopy.modules.records.transfer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.modules.records.fact.FieldSpec;

/**
 * Where a column's texts go.
 *
 * @param slot empty for the place where the child lives
 */
public record Target(Optional<Slot> slot, String field) {
    /** Code or name of the place. */
    public static final Target PLACE = new Target(Optional.empty(), "place");

    /** {@code father.phone}, {@code place}; empty for what is none. */
    public static Optional<Target> parse(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** All that a column may be. */
    public static List<Target> all() {
        return Stream.concat(Stream.of(PLACE), Stream.of(Slot.values()).flatMap(slot -> slot.kind().fields().stream()
                        .filter(spec -> !slot.fills(spec.name()))
                        .map(spec -> new Target(Optional.of(slot), spec.name()))))
                .toList();
    }

    public String code() {
        return slot.map(one -> one.code() + "." + field).orElse(field);
    }

    /** Empty for the place. */
    Optional<FieldSpec> spec() {
        return slot.flatMap(one -> one.kind().fields().stream()
                .filter(spec -> spec.name().equals(field))
                .findFirst());
    }
}
