package org.canopy.core.division;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The places of a county through time. A record keeps the code under which it was made; who answers for it on another
 * day is asked here, so a merger changes no record and no old figure.
 */
public final class DivisionTree {
    private static final Comparator<PlaceCode> BY_TEXT = Comparator.comparing(PlaceCode::text);

    private final List<Division> all;
    private final DivisionHistory history;

    /**
     * @throws IllegalArgumentException if stretches of one code overlap, a place outlives its parent, or a successor
     *     does not exist on the day it takes over (which also refuses circles)
     */
    public DivisionTree(Collection<Division> divisions) {
        history = new DivisionHistory(divisions);
        all = divisions.stream()
                .sorted(Comparator.comparing(Division::code, BY_TEXT).thenComparing(Division::validFrom))
                .toList();
    }

    /** Every stretch of every place, by code and then by day. */
    public List<Division> all() {
        return all;
    }

    /** The places that exist on {@code day}, by code. */
    public List<Division> at(LocalDate day) {
        return all.stream().filter(division -> division.isValidAt(day)).toList();
    }

    public Optional<Division> find(PlaceCode code, LocalDate day) {
        return history.at(code, day);
    }

    /** The places right below {@code place} on {@code day}, by code. */
    public List<Division> children(DivisionCode place, LocalDate day) {
        return all.stream()
                .filter(division -> division.isValidAt(day)
                        && division.code().parent().filter(place::equals).isPresent())
                .toList();
    }

    /** From the topmost known place down to {@code place}; empty where {@code place} does not exist on {@code day}. */
    public List<Division> path(PlaceCode place, LocalDate day) {
        Deque<Division> path = new ArrayDeque<>();
        Optional<Division> step = find(place, day);
        while (step.isPresent()) {
            path.addFirst(step.get());
            step = step.get().code().parent().flatMap(above -> find(above, day));
        }
        return List.copyOf(path);
    }

    /** As {@link #successorsOf(PlaceCode, LocalDate, LocalDate)} for the code as it was last known by {@code day}. */
    public Set<PlaceCode> successorsOf(PlaceCode code, LocalDate day) {
        return successorsOf(code, day, day);
    }

    /**
     * Who answers on {@code day} for a record that was made under {@code code} on {@code recordedOn}: the place itself
     * while it lasts, its heirs after a merger, several after a split, nobody after a dissolution or before its time.
     */
    public Set<PlaceCode> successorsOf(PlaceCode code, LocalDate recordedOn, LocalDate day) {
        return history.meantOn(code, recordedOn)
                .map(stretch -> heirs(stretch, day))
                .orElse(Set.of());
    }

    /**
     * The stretches whose records count for {@code place} on {@code day}: its own, those of the places below it, and
     * those of every place that was merged into them. A place split between {@code place} and another counts for
     * neither, but for the first place above that holds both; so nothing is counted twice.
     */
    public List<Division> countedIn(DivisionCode place, LocalDate day) {
        return all.stream()
                .filter(stretch -> {
                    Set<PlaceCode> heirs = heirs(stretch, day);
                    return !heirs.isEmpty() && heirs.stream().allMatch(heir -> heir.isWithin(place));
                })
                .toList();
    }

    /** Follows every line of succession once; each step leads to a stretch that ends later. */
    private Set<PlaceCode> heirs(Division start, LocalDate day) {
        Set<PlaceCode> heirs = new TreeSet<>(BY_TEXT);
        Set<Division> seen = new HashSet<>(Set.of(start));
        Deque<Division> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Division stretch = open.pop();
            if (stretch.isValidAt(day)) {
                heirs.add(stretch.code());
            } else if (!day.isBefore(stretch.validFrom())) {
                history.next(stretch).filter(seen::add).forEach(open::push);
            }
        }
        return heirs;
    }

    @Override
    public String toString() {
        return all.stream()
                .map(Division::code)
                .map(PlaceCode::text)
                .collect(Collectors.joining(",", "DivisionTree[", "]"));
    }
}
