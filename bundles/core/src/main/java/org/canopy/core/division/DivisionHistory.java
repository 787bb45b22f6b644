package org.canopy.core.division;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stretches of every code, checked: none overlap, no place outlives its parent, and each successor stands on the
 * day it takes over. The last rule also makes circles impossible: each step leads to a stretch that ends later.
 */
final class DivisionHistory {
    private final Map<PlaceCode, List<Division>> stretches = new HashMap<>();

    DivisionHistory(Collection<Division> divisions) {
        for (Division division : divisions) {
            stretches
                    .computeIfAbsent(division.code(), code -> new ArrayList<>())
                    .add(division);
        }
        stretches.values().forEach(list -> list.sort(Comparator.comparing(Division::validFrom)));
        stretches.values().forEach(DivisionHistory::refuseOverlap);
        divisions.forEach(this::refuseOrphan);
        divisions.forEach(this::refuseLostSuccessor);
    }

    Optional<Division> at(PlaceCode code, LocalDate day) {
        return of(code).stream().filter(stretch -> stretch.isValidAt(day)).findFirst();
    }

    /** The stretch that a record of {@code day} means: that day's, else the last one begun before, else the first. */
    Optional<Division> meantOn(PlaceCode code, LocalDate day) {
        List<Division> all = of(code);
        return all.stream()
                .filter(stretch -> !stretch.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    /** The stretches that take over when this one ends: its successors', or its own next under another name. */
    Stream<Division> next(Division ended) {
        Set<PlaceCode> codes = ended.successors().isEmpty() ? Set.of(ended.code()) : ended.successors();
        return ended.validTo().stream()
                .flatMap(end -> codes.stream().map(code -> at(code, end)).flatMap(Optional::stream));
    }

    private List<Division> of(PlaceCode code) {
        return stretches.getOrDefault(code, List.of());
    }

    private static void refuseOverlap(List<Division> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException(
                        "two stretches of one code overlap: " + sorted.get(i).code());
            }
        }
    }

    private void refuseOrphan(Division division) {
        Optional<DivisionCode> parent = division.code().parent();
        if (parent.isEmpty() || !hasKnownAncestor(division.code())) {
            return;
        }
        LocalDate day = division.validFrom();
        while (true) {
            Optional<Division> above = at(parent.get(), day);
            if (above.isEmpty()) {
                throw new IllegalArgumentException(
                        "its parent " + parent.get() + " does not exist on " + day + ": " + division.code());
            }
            Optional<LocalDate> end = above.get().validTo();
            if (end.isEmpty()
                    || division.validTo().filter(own -> !own.isAfter(end.get())).isPresent()) {
                return;
            }
            day = end.get();
        }
    }

    private boolean hasKnownAncestor(PlaceCode code) {
        return code.parent()
                .map(above -> stretches.containsKey(above) || hasKnownAncestor(above))
                .orElse(false);
    }

    private void refuseLostSuccessor(Division division) {
        for (PlaceCode successor : division.successors()) {
            if (at(successor, division.validTo().orElseThrow()).isEmpty()) {
                throw new IllegalArgumentException("its successor " + successor
                        + " does not exist on the day it takes over (a gap or a circle): " + division.code());
            }
        }
    }
}
