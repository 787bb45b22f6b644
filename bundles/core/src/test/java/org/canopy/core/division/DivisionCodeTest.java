package org.canopy.core.division;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {
    @ParameterizedTest
    @CsvSource({
        "22, 220000000000, PROVINCE",
        "2205, 220500000000, PREFECTURE",
        "220581, 220581000000, COUNTY",
        "220581102, 220581102000, TOWNSHIP",
        "220581102001, 220581102001, VILLAGE",
        "220581102200, 220581102200, VILLAGE",
        "220581100, 220581100000, TOWNSHIP",
        "441900003, 441900003000, TOWNSHIP"
    })
    void shortCodesArePaddedAndKnowTheirLevel(String typed, String digits, DivisionLevel level) {
        assertEquals(new DivisionCode(digits), DivisionCode.of(typed));
        assertEquals(level, DivisionCode.of(typed).level());
        assertEquals(
                DivisionCode.of(typed), PlaceCode.parse(DivisionCode.of(typed).text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "220581102",
                "22058110200A",
                "２２０５８１１０２００１",
                "000000000000",
                "220581000001",
                "220081000000",
                "220000001000",
                "2205811020011",
                "-20581000000"
            })
    void otherFormsAreRefused(String digits) {
        assertThrows(IllegalArgumentException.class, () -> new DivisionCode(digits));
    }

    @Test
    void parentsLeadToTheProvince() {
        DivisionCode village = DivisionCode.of("220581102001");
        assertEquals(Optional.of(DivisionCode.of("220581102")), village.parent());
        assertEquals(Optional.of(DivisionCode.of("220581")), village.parent().flatMap(DivisionCode::parent));
        assertEquals(
                Optional.of(DivisionCode.of("2205")), DivisionCode.of("220581").parent());
        assertEquals(Optional.of(DivisionCode.of("22")), DivisionCode.of("2205").parent());
        assertEquals(Optional.empty(), DivisionCode.of("22").parent());
        assertEquals(
                Optional.of(DivisionCode.of("441900")),
                DivisionCode.of("441900003").parent());
        assertEquals(DivisionCode.of("220581"), village.county());
    }

    @Test
    void withinIsByLevelNotByNumber() {
        DivisionCode village = DivisionCode.of("220581102001");
        assertTrue(village.isWithin(village));
        assertTrue(village.isWithin(DivisionCode.of("220581102")));
        assertTrue(village.isWithin(DivisionCode.of("220581")));
        assertTrue(village.isWithin(DivisionCode.of("22")));
        assertFalse(DivisionCode.of("220581").isWithin(village));
        assertFalse(village.isWithin(DivisionCode.of("220582")));
        assertFalse(DivisionCode.of("220581110").isWithin(DivisionCode.of("220581100")));
    }

    @Test
    void groupsHaveALocalNumberBelowTheirVillage() {
        DivisionCode village = DivisionCode.of("220581102200");
        GroupCode group = new GroupCode(village, "03");
        assertEquals("220581102200-03", group.text());
        assertEquals(group, PlaceCode.parse("220581102200-03"));
        assertEquals(DivisionLevel.GROUP, group.level());
        assertEquals(Optional.of(village), group.parent());
        assertTrue(group.isWithin(DivisionCode.of("220581")));
        assertThrows(IllegalArgumentException.class, () -> new GroupCode(DivisionCode.of("220581"), "03"));
        assertThrows(IllegalArgumentException.class, () -> new GroupCode(village, "3 "));
        assertThrows(IllegalArgumentException.class, () -> PlaceCode.parse("220581102200-"));
    }
}
