package org.canopy.core.norm;

import static org.canopy.core.norm.NormState.AMENDED;
import static org.canopy.core.norm.NormState.IN_FORCE;
import static org.canopy.core.norm.NormState.NOT_YET_IN_FORCE;
import static org.canopy.core.norm.NormState.REPEALED;
import static org.canopy.core.norm.NormState.UNVERIFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NormVersionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate CHANGE = LocalDate.of(2026, 1, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2013, 1, 1);
    private static final LocalDate OLD_DECISION = LocalDate.of(2012, 10, 26);
    private static final LocalDate NEW_DECISION = LocalDate.of(2025, 6, 27);
    private static final NormVersion OLD = NormVersion.of(OLD_DECISION, EffectPeriod.between(FIRST_DAY, CHANGE));
    private static final NormVersion OPEN_OLD = NormVersion.of(OLD_DECISION, EffectPeriod.since(FIRST_DAY));
    private static final NormVersion NEW = NormVersion.of(NEW_DECISION, EffectPeriod.since(CHANGE));

    private static NormState at(LocalDate day, NormVersion version, NormVersion... others) {
        return NormVersion.stateAt(day, version, List.of(others));
    }

    @Test
    void withoutDatesNothingIsInForce() {
        NormVersion undated = NormVersion.of(OLD_DECISION, EffectPeriod.unknown());
        assertEquals(UNVERIFIED, at(TODAY, undated));
        assertEquals(UNVERIFIED, at(TODAY, undated, NEW));
        NormVersion onlyEnd = NormVersion.of(OLD_DECISION, new EffectPeriod(Optional.empty(), Optional.of(CHANGE)));
        assertEquals(UNVERIFIED, at(CHANGE.minusDays(1), onlyEnd));
        assertEquals(AMENDED, at(CHANGE, onlyEnd));
    }

    @Test
    void aChangeTakesEffectOnItsDay() {
        assertEquals(IN_FORCE, at(CHANGE.minusDays(1), OLD, NEW));
        assertEquals(NOT_YET_IN_FORCE, at(CHANGE.minusDays(1), NEW, OLD));
        assertEquals(AMENDED, at(CHANGE, OLD, NEW));
        assertEquals(IN_FORCE, at(CHANGE, NEW, OLD));
    }

    @Test
    void aStaleTextIsAmendedEvenIfTheNewOneIsNotLoaded() {
        assertEquals(AMENDED, at(TODAY, OLD));
    }

    @Test
    void aLaterTextInForceEndsAnOpenOne() {
        assertEquals(AMENDED, at(TODAY, OPEN_OLD, NEW));
        assertEquals(IN_FORCE, at(CHANGE.minusDays(1), OPEN_OLD, NEW));
    }

    @Test
    void aLaterTextWithoutDatesMakesAnOpenOneDoubtful() {
        NormVersion undated = NormVersion.of(NEW_DECISION, EffectPeriod.unknown());
        assertEquals(UNVERIFIED, at(TODAY, OPEN_OLD, undated));
        assertEquals(IN_FORCE, at(NEW_DECISION.minusDays(1), OPEN_OLD, undated));
    }

    @Test
    void aRepealIsNoAmendment() {
        NormVersion repealed = new NormVersion(OLD_DECISION, EffectPeriod.between(FIRST_DAY, CHANGE), true);
        assertEquals(IN_FORCE, at(CHANGE.minusDays(1), repealed));
        assertEquals(REPEALED, at(CHANGE, repealed));
        assertEquals(AMENDED, at(CHANGE, repealed, NEW));
    }

    @Test
    void neverInForceWithoutAKnownFirstDay() {
        for (int offset = -6000; offset < 3000; offset += 7) {
            LocalDate day = CHANGE.plusDays(offset);
            for (Optional<LocalDate> to : List.of(Optional.<LocalDate>empty(), Optional.of(CHANGE))) {
                NormState state = at(day, NormVersion.of(OLD_DECISION, new EffectPeriod(Optional.empty(), to)), NEW);
                assertEquals(to.isPresent() && offset >= 0 ? AMENDED : UNVERIFIED, state);
            }
        }
    }

    @Test
    void atMostOneVersionIsInForceOnADay() {
        for (LocalDate day = CHANGE.minusDays(500); day.isBefore(TODAY); day = day.plusDays(1)) {
            LocalDate today = day;
            assertEquals(
                    1,
                    List.of(OPEN_OLD, NEW).stream()
                            .filter(version -> at(today, version, OPEN_OLD, NEW) == IN_FORCE)
                            .count());
        }
    }

    @Test
    void datesCannotBeWrong() {
        assertThrows(IllegalArgumentException.class, () -> EffectPeriod.between(CHANGE, CHANGE));
        assertThrows(IllegalArgumentException.class, () -> new NormVersion(CHANGE, EffectPeriod.since(CHANGE), true));
    }

    @Test
    void theFiveStatesHaveTheirOfficialNames() {
        assertEquals("现行有效", IN_FORCE.zh());
        assertEquals("效力待核", UNVERIFIED.zh());
        assertEquals(0, NormLevel.CONSTITUTION.rank());
        assertEquals(NormLevel.MINISTRY_RULE.rank(), NormLevel.LOCAL_GOV_RULE.rank());
    }
}
