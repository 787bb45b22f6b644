package org.canopy.core.age;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource({
        "2015-06-01, 2015-06-01, 0",
        "2015-06-01, 2023-05-31, 7",
        "2015-06-01, 2023-06-01, 8",
        "2020-02-29, 2028-02-28, 7",
        "2020-02-29, 2028-02-29, 8",
        "2020-02-29, 2034-02-28, 13",
        "2020-02-29, 2034-03-01, 14",
        "2009-12-31, 2027-12-30, 17",
        "2009-12-31, 2027-12-31, 18"
    })
    void yearsAreCompletedOnTheBirthday(LocalDate birth, LocalDate day, int years) {
        assertEquals(years, Age.at(birth, day).years());
    }

    @Test
    void ageNeverFallsAndRisesByOne() {
        LocalDate birth = LocalDate.of(2008, 2, 29);
        int before = 0;
        for (LocalDate day = birth; day.isBefore(birth.plusYears(30)); day = day.plusDays(1)) {
            int years = Age.at(birth, day).years();
            assertTrue(years == before || years == before + 1, day.toString());
            before = years;
        }
        assertEquals(29, before);
    }

    @Test
    void nobodyHasAnAgeBeforeBirthAndNoDateIsTold() {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> Age.at(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 1)))
                .getMessage());
        assertFalse(message.contains("2020"));
        assertThrows(IllegalArgumentException.class, () -> new Age(-1));
    }

    @ParameterizedTest
    @EnumSource
    void everyLineHasItsSource(AgeThreshold line) {
        assertFalse(line.sources().isEmpty());
        assertFalse(line.zh().isBlank());
        assertTrue(line.below().orElse(200) > line.from());
        assertFalse(line.from() > 0 && line.appliesTo(new Age(line.from() - 1)));
        assertTrue(line.appliesTo(new Age(line.from())));
        line.below().ifPresent(below -> assertFalse(line.appliesTo(new Age(below))));
    }

    @Test
    void theLinesOfAFifteenYearOld() {
        Set<AgeThreshold> lines = EnumSet.allOf(AgeThreshold.class);
        lines.removeIf(line -> !line.appliesTo(new Age(15)));
        assertEquals(
                EnumSet.of(
                        AgeThreshold.LIMITED_CIVIL_CAPACITY,
                        AgeThreshold.WISHES_IN_CUSTODY,
                        AgeThreshold.CONSENT_TO_ADOPTION,
                        AgeThreshold.EIGHT_CRIMES,
                        AgeThreshold.SPECIAL_DUTY_PERSONS,
                        AgeThreshold.LIVING_ALONE,
                        AgeThreshold.EMPLOYMENT,
                        AgeThreshold.OWN_LIVE_STREAM,
                        AgeThreshold.LEFT_BEHIND_OR_MIGRANT,
                        AgeThreshold.MINOR),
                lines);
        assertEquals(
                "《中华人民共和国刑法》第二百三十六条之一",
                AgeThreshold.SPECIAL_DUTY_PERSONS.sources().get(0).display());
    }
}
