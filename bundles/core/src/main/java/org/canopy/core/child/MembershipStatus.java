package org.canopy.core.child;

import java.util.Optional;

/** How far it is settled that a child is in a category. Each step is taken by a person; a proposal takes none. */
public enum MembershipStatus {
    SUSPECTED("疑似"),
    UNDER_REVIEW("核查中"),
    CONFIRMED("已认定"),
    ENDED("已终止"),
    REJECTED("不予认定");

    private final String zh;

    MembershipStatus(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }

    /** Whether the child is counted: now, or until it ended. */
    boolean counts() {
        return this == CONFIRMED || this == ENDED;
    }

    /** Why {@code next} may not follow; empty where it may. */
    public Optional<StepRefusal> refusal(MembershipStatus next) {
        if (this == ENDED || this == REJECTED) {
            return Optional.of(StepRefusal.OVER);
        }
        if (this == next) {
            return Optional.of(StepRefusal.NO_STEP);
        }
        if (this == CONFIRMED) {
            return next == ENDED ? Optional.empty() : Optional.of(StepRefusal.ALREADY_CONFIRMED);
        }
        return switch (next) {
            case ENDED -> Optional.of(StepRefusal.NEVER_CONFIRMED);
            case CONFIRMED -> this == UNDER_REVIEW ? Optional.empty() : Optional.of(StepRefusal.NOT_REVIEWED);
            case SUSPECTED -> Optional.of(StepRefusal.ALREADY_UNDER_REVIEW);
            case UNDER_REVIEW, REJECTED -> Optional.empty();
        };
    }
}
