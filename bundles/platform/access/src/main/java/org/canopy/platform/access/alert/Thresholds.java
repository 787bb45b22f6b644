package org.canopy.platform.access.alert;

import java.util.Map;
import java.util.OptionalInt;

/**
 * From which amount on within {@code days} a part of the rule is of interest. A part that is not among them is not looked at.
 *
 * @throws IllegalArgumentException if the days are none or more than 92, or an amount is none
 */
public record Thresholds(int days, Map<Part, Integer> from) {
    static final int MOST_DAYS = 92;

    public Thresholds {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("1 to " + MOST_DAYS + " days");
        }
        from.values().forEach(amount -> {
            if (amount < 1) {
                throw new IllegalArgumentException("an amount is 1 at least");
            }
        });
        from = Map.copyOf(from);
    }

    OptionalInt of(Part part) {
        Integer amount = from.get(part);
        return amount == null ? OptionalInt.empty() : OptionalInt.of(amount);
    }
}
