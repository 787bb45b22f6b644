package org.canopy.core.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All memberships of one child. Which of them were known at some moment, the file knows; this says what they mean on a day.
 * What overlaps counts once.
 */
public record MembershipHistory(List<CategoryMembership> memberships) {
    public MembershipHistory {
        memberships = List.copyOf(memberships);
    }

    /** Those that cover {@code day}, the rejected ones left out; each with its status. */
    public List<CategoryMembership> on(LocalDate day) {
        return memberships.stream()
                .filter(each -> each.status() != MembershipStatus.REJECTED && each.covers(day))
                .toList();
    }

    /** The categories in which the child counts on {@code day}, in order of their codes. */
    public Set<CategoryCode> countedOn(LocalDate day) {
        Set<CategoryCode> counted = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        memberships.stream()
                .filter(each -> each.countsOn(day))
                .map(CategoryMembership::category)
                .forEach(counted::add);
        return counted;
    }

    /** The one category in which the child is counted where each counts once; empty without an order of the county. */
    public Optional<CategoryCode> countedOnceOn(LocalDate day, CountingOrder order) {
        return order.counted(countedOn(day));
    }
}
