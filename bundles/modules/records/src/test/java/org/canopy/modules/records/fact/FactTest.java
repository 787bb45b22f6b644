package org.canopy.modules.records.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactTest {
    @Test
    void whatIsSealedIsReadAsItWas() {
        for (FactKind kind : FactKind.values()) {
            Fields fields = Fields.of(Map.of(kind.fields().get(0).name(), "一二三\n四", "other", "x".repeat(30_000)));
            assertEquals(fields, Fields.read(fields.bytes()));
        }
    }

    @Test
    void damagedBytesAreRefusedWithoutAWordOfThem() {
        byte[] whole = Fields.of(Map.of("name", "示例童", "born", "2015-06-01")).bytes();
        for (int cut = 0; cut < whole.length; cut++) {
            byte[] some = Arrays.copyOf(whole, cut);
            assertThrows(IllegalArgumentException.class, () -> Fields.read(some));
        }
        byte[] more = Arrays.copyOf(whole, whole.length + 1);
        assertThrows(IllegalArgumentException.class, () -> Fields.read(more));
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] bad = whole.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                Fields.read(bad);
            } catch (IllegalArgumentException e) {
                assertEquals("the fields of a fact are damaged", e.getMessage());
            }
        }
    }

    @Test
    void daysAreReadAsPeopleWriteThem() {
        for (String typed : new String[] {"2026-03-01", "2026/3/1", "2026年3月1日", "2026.3.1", " 2026 年 3 月 1 日 "}) {
            Fact fact = Fact.typed(FactKind.NOTE, Map.of("on", typed, "text", "x"));
            assertEquals(Optional.of(LocalDate.of(2026, 3, 1)), fact.from(), typed);
        }
    }

    @Test
    void whatCannotBeKeptIsNamedByItsField() {
        Map<String, String> typed = Map.of("on", "去年", "text", "x".repeat(20_001));
        FactRefused refused = assertThrows(FactRefused.class, () -> Fact.typed(FactKind.NOTE, typed));
        assertEquals(Map.of("on", "day", "text", "long"), refused.defects());
        FactRefused nothing = assertThrows(FactRefused.class, () -> Fact.typed(FactKind.NOTE, Map.of("text", " ")));
        assertEquals(Map.of("on", "nothing"), nothing.defects());
        FactRefused choice =
                assertThrows(FactRefused.class, () -> Fact.typed(FactKind.MEMBERSHIP, Map.of("category", "GENIUS")));
        assertEquals(Map.of("category", "choice"), choice.defects());
    }

    @Test
    void aWrongNumberIsKeptAndDoubted() {
        Fact fact = Fact.typed(FactKind.IDENTITY, Map.of("idNumber", "519921201506010021", "phone", "1380013"));
        assertEquals("519921201506010021", fact.fields().text("idNumber"));
        Map<String, String> doubts = new java.util.TreeMap<>();
        FactKind.IDENTITY.fields().forEach(spec -> spec.doubt(fact.fields().text(spec.name()))
                .ifPresent(doubt -> doubts.put(spec.name(), doubt)));
        assertEquals(Map.of("idNumber", "id.check_digit", "phone", "phone"), doubts);
    }

    @Test
    void aFactHoldsFromItsFirstToItsLastDay() {
        Fact fact = Fact.typed(FactKind.RESIDENCE, Map.of("place", "示例镇", "from", "2026-01-10", "to", "2026-03-20"));
        assertFalse(fact.holdsOn(LocalDate.of(2026, 1, 9)));
        assertTrue(fact.holdsOn(LocalDate.of(2026, 1, 10)));
        assertTrue(fact.holdsOn(LocalDate.of(2026, 3, 20)));
        assertFalse(fact.holdsOn(LocalDate.of(2026, 3, 21)));
        assertTrue(Fact.typed(FactKind.RESIDENCE, Map.of("place", "示例镇")).holdsOn(LocalDate.MIN));
    }
}
