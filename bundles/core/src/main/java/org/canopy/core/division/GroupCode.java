package org.canopy.core.division;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A village group (村民小组, 社): no national code exists below the village, so the county gives a local number.
 *
 * @param number two or three digits, unique in its village
 * @throws IllegalArgumentException if {@code village} is no village or {@code number} has another form
 */
public record GroupCode(DivisionCode village, String number) implements PlaceCode {
    private static final Pattern FORM = Pattern.compile("[0-9]{2,3}");

    public GroupCode {
        if (village.level() != DivisionLevel.VILLAGE || !FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("not a group of a village: " + village + "-" + number);
        }
    }

    @Override
    public DivisionLevel level() {
        return DivisionLevel.GROUP;
    }

    @Override
    public Optional<DivisionCode> parent() {
        return Optional.of(village);
    }

    @Override
    public boolean isWithin(DivisionCode other) {
        return village.isWithin(other);
    }

    @Override
    public String text() {
        return village.digits() + "-" + number;
    }

    @Override
    public String toString() {
        return text();
    }
}
