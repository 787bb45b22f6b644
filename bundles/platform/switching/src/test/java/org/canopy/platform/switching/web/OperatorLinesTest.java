package org.canopy.platform.switching.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.platform.switching.config.Lines;
import org.junit.jupiter.api.Test;

/** No account of a county reaches beyond the county. */
class OperatorLinesTest {
    private static final Lines FILE = new Lines("title = A\nhosts = a.example\nstore.passwordFile = /p\nhours = 8\n");

    @Test
    void theyAreNotShown() {
        assertEquals("title = A\nhours = 8\n", OperatorLines.hidden(FILE).text());
    }

    @Test
    void theyCannotBeWrittenNorTakenAway() {
        for (String key : List.of("store.url", "hosts", "byDefault", "demo", "division", "zone")) {
            assertThrows(
                    CountyFileRefused.class, () -> OperatorLines.refuse(new Lines(key + " = x\n"), List.of()), key);
            assertThrows(CountyFileRefused.class, () -> OperatorLines.refuse(new Lines(""), List.of(key)), key);
        }
        assertDoesNotThrow(() -> OperatorLines.refuse(new Lines("hostsX = 1\n"), List.of("hours")));
    }

    @Test
    void theyStayAsTheyAre() {
        assertEquals(
                "title = B\nhosts = a.example\nstore.passwordFile = /p\n",
                OperatorLines.added(new Lines("title = B\n"), FILE).text());
    }
}
