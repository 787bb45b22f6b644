package org.canopy.core.division;

import java.util.Optional;

/** Code of a place: national as far as the village, local below it. */
public sealed interface PlaceCode permits DivisionCode, GroupCode {
    DivisionLevel level();

    /** The place right above by the code's own form; empty for a province. */
    Optional<DivisionCode> parent();

    /** Whether this is {@code other} or lies below it. Compares codes only: mergers are the {@link DivisionTree}'s. */
    boolean isWithin(DivisionCode other);

    /** The code as it is written and stored; {@link #parse} reads it. */
    String text();

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if {@code text} is neither form
     */
    static PlaceCode parse(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? DivisionCode.of(text)
                : new GroupCode(DivisionCode.of(text.substring(0, dash)), text.substring(dash + 1));
    }
}
