package org.canopy.modules.records.sound;

import java.util.Optional;

/** A {@link Described} that was read: names taken apart, the birth taken from the number where it was not said. */
record Person(
        Name name,
        Optional<Born> born,
        Optional<WrittenNumber> number,
        Optional<Name> guardian,
        Optional<String> village) {
    static Person of(Described described, NameReader names) {
        Optional<WrittenNumber> number = described.idNumber().flatMap(WrittenNumber::read);
        return new Person(
                names.read(described.name()),
                described.born().or(() -> number.flatMap(WrittenNumber::birth).map(Born::on)),
                number,
                described.guardian().map(names::read).flatMap(Name::unlessEmpty),
                described.village().map(String::strip).filter(text -> !text.isEmpty()));
    }

    @Override
    public String toString() {
        return "Person";
    }
}
