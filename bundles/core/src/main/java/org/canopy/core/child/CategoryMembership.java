package org.canopy.core.child;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a child is, was, or may be in a category during some days. A child may have several at once.
 *
 * @param from the first day; while it is not confirmed, that since which it is suspected
 * @param to the last day; empty while it goes on
 * @throws IllegalArgumentException if it ends before it begins, or has ended without a last day
 */
public record CategoryMembership(
        CategoryCode category, MembershipStatus status, LocalDate from, Optional<LocalDate> to) {
    public CategoryMembership {
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("a membership that ends before it begins");
        }
        if (status == MembershipStatus.ENDED && to.isEmpty()) {
            throw new IllegalArgumentException("a membership that has ended has a last day");
        }
    }

    public static CategoryMembership suspected(CategoryCode category, LocalDate since) {
        return new CategoryMembership(category, MembershipStatus.SUSPECTED, since, Optional.empty());
    }

    /** Whether {@code day} is one of its days, whatever its status. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether the child counts in this category on {@code day}: confirmed for that day, even if it has ended since. */
    public boolean countsOn(LocalDate day) {
        return status.counts() && covers(day);
    }

    /**
     * The next step.
     *
     * @param day of a confirmation the first day that counts; of an end or a rejection the last day; of a review, none
     */
    public Step step(MembershipStatus next, LocalDate day) {
        Optional<StepRefusal> refusal = status.refusal(next);
        if (refusal.isPresent()) {
            return new Step.Refused(refusal.get());
        }
        LocalDate first = next == MembershipStatus.CONFIRMED ? day : from;
        Optional<LocalDate> last =
                next == MembershipStatus.ENDED || next == MembershipStatus.REJECTED ? Optional.of(day) : to;
        return last.filter(end -> end.isBefore(first)).isPresent()
                ? new Step.Refused(StepRefusal.ENDS_BEFORE_IT_BEGINS)
                : new Step.Taken(new CategoryMembership(category, next, first, last));
    }

    /** What became of a step. */
    public sealed interface Step {
        record Taken(CategoryMembership membership) implements Step {}

        record Refused(StepRefusal why) implements Step {}
    }
}
