package org.canopy.modules.records.sound;

import java.util.Optional;

/**
 * What is known of a child when looking for the same child in the county's files. It does not print itself.
 *
 * @param idNumber as typed, right or wrong
 * @param village any text that is the same for the same village
 */
public record Described(
        String name,
        Optional<Born> born,
        Optional<String> idNumber,
        Optional<String> guardian,
        Optional<String> village) {
    /** A name, and perhaps how old. */
    public static Described named(String name, Optional<Born> born) {
        return new Described(name, born, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Described";
    }
}
