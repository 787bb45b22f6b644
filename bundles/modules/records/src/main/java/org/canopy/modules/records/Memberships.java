package org.canopy.modules.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.core.child.CategoryCode;
import org.canopy.core.child.CategoryMembership;
import org.canopy.core.child.MembershipHistory;
import org.canopy.core.child.MembershipStatus;
import org.canopy.core.child.StepRefusal;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.fact.Fields;

/** In which categories a child is and was, of what a file says; and which step may follow. */
public final class Memberships {
    private Memberships() {}

    /** Those that have a category, a status and a first day. */
    public static MembershipHistory of(List<Entry> entries) {
        return new MembershipHistory(entries.stream()
                .map(Entry::fact)
                .flatMap(fact -> of(fact).stream())
                .toList());
    }

    /** Empty where category, status or first day is missing, or the days contradict each other. */
    public static Optional<CategoryMembership> of(Fact fact) {
        Fields fields = fact.fields();
        Optional<LocalDate> from = fields.day("from");
        if (fact.kind() != FactKind.MEMBERSHIP
                || from.isEmpty()
                || fields.text("category").isEmpty()
                || fields.text("status").isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CategoryMembership(
                    new CategoryCode(fields.text("category")),
                    MembershipStatus.valueOf(fields.text("status")),
                    from.get(),
                    fields.day("to")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Why the file may not say {@code next} after {@code before}; empty where it may, and where the status stays. What is
     * written for the first time may be history already, and have any status.
     */
    public static Optional<StepRefusal> refusal(Optional<Fact> before, Fact next) {
        Optional<MembershipStatus> to = status(next);
        Optional<MembershipStatus> from = before.flatMap(Memberships::status);
        if (next.kind() != FactKind.MEMBERSHIP || to.isEmpty() || to.equals(from)) {
            return Optional.empty();
        }
        Optional<StepRefusal> step = from.flatMap(status -> status.refusal(to.get()));
        boolean backwards = next.from().isPresent()
                && next.to().filter(last -> last.isBefore(next.from().get())).isPresent();
        boolean endless = to.get() == MembershipStatus.ENDED && next.to().isEmpty();
        return step.or(() -> backwards || endless ? Optional.of(StepRefusal.ENDS_BEFORE_IT_BEGINS) : Optional.empty());
    }

    /** Whether somebody responsible decides it: to confirm, to reject, to end. */
    public static boolean isDecision(Optional<Fact> before, Fact next) {
        Optional<MembershipStatus> to = status(next);
        return next.kind() == FactKind.MEMBERSHIP
                && !to.equals(before.flatMap(Memberships::status))
                && to.filter(status -> status != MembershipStatus.SUSPECTED && status != MembershipStatus.UNDER_REVIEW)
                        .isPresent();
    }

    /** Whether somebody responsible has decided it; taking that back is a decision too. */
    public static boolean isDecided(Fact fact) {
        return isDecision(Optional.empty(), fact);
    }

    private static Optional<MembershipStatus> status(Fact fact) {
        return fact.fields().find("status").map(MembershipStatus::valueOf);
    }
}
