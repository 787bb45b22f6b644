package org.canopy.core.child;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * In which category a child of several is counted, where each child counts once: the first in this order. No source gives an
 * order, so it is the county's own; without one nothing is counted once.
 *
 * @throws IllegalArgumentException if a category stands in it twice
 */
public record CountingOrder(List<CategoryCode> order) {
    public CountingOrder {
        order = List.copyOf(order);
        if (new HashSet<>(order).size() < order.size()) {
            throw new IllegalArgumentException("a category stands twice in the order of counting");
        }
    }

    /** What holds until a county decides. */
    public static CountingOrder undecided() {
        return new CountingOrder(List.of());
    }

    /** Empty where the order names none of them. */
    public Optional<CategoryCode> counted(Collection<CategoryCode> held) {
        return order.stream().filter(held::contains).findFirst();
    }
}
