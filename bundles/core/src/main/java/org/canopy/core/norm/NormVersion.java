package org.canopy.core.norm;

import java.time.LocalDate;
import java.util.Collection;

/**
 * One text of a norm.
 *
 * @param adoptedOn day of the decision that made this text; orders the versions of one norm
 * @param repealed whether the end of {@code effect}, if it has one, is the end of the norm itself
 * @throws IllegalArgumentException if {@code repealed} without a known end
 */
public record NormVersion(LocalDate adoptedOn, EffectPeriod effect, boolean repealed) {
    public NormVersion {
        if (repealed && effect.to().isEmpty()) {
            throw new IllegalArgumentException("repealed, but nobody says when: version of " + adoptedOn);
        }
    }

    public static NormVersion of(LocalDate adoptedOn, EffectPeriod effect) {
        return new NormVersion(adoptedOn, effect, false);
    }

    /**
     * The state of {@code version} on {@code day}. A version is in force only if a source gives its first day, the day
     * lies within, and no later version may have taken its place.
     *
     * @param known every loaded version of the same norm; {@code version} itself may be among them
     */
    public static NormState stateAt(LocalDate day, NormVersion version, Collection<NormVersion> known) {
        EffectPeriod effect = version.effect;
        if (effect.hasEndedBy(day)) {
            return version.repealed && known.stream().noneMatch(version::isBefore)
                    ? NormState.REPEALED
                    : NormState.AMENDED;
        }
        if (effect.from().isEmpty()) {
            return NormState.UNVERIFIED;
        }
        if (!effect.hasBegunBy(day)) {
            return NormState.NOT_YET_IN_FORCE;
        }
        if (known.stream().filter(version::isBefore).anyMatch(later -> later.effect.hasBegunBy(day))) {
            return NormState.AMENDED;
        }
        boolean doubtful = effect.to().isEmpty()
                && known.stream()
                        .filter(version::isBefore)
                        .anyMatch(later -> later.effect.from().isEmpty() && !later.adoptedOn.isAfter(day));
        return doubtful ? NormState.UNVERIFIED : NormState.IN_FORCE;
    }

    private boolean isBefore(NormVersion other) {
        return adoptedOn.isBefore(other.adoptedOn);
    }
}
