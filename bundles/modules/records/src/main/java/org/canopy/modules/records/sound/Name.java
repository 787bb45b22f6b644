package org.canopy.modules.records.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name as somebody wrote it, taken apart. It does not print itself.
 *
 * @param surname one or two characters; empty where the name has none, as 买买提·吐尔逊
 * @param parts what follows: one part, or one for each stretch between points
 * @param all all of it, in order
 */
record Name(List<Sign> surname, List<List<Sign>> parts, List<Sign> all) {
    static Name of(List<Sign> surname, List<List<Sign>> parts) {
        List<Sign> all = new ArrayList<>(surname);
        parts.forEach(all::addAll);
        return new Name(List.copyOf(surname), List.copyOf(parts), List.copyOf(all));
    }

    /** Without the surname. */
    List<Sign> given() {
        return all.subList(surname.size(), all.size());
    }

    /** Nothing to compare, if nothing was written. */
    Optional<Name> unlessEmpty() {
        return all.isEmpty() ? Optional.empty() : Optional.of(this);
    }

    @Override
    public String toString() {
        return "Name";
    }
}
