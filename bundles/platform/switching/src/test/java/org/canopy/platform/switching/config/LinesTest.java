package org.canopy.platform.switching.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Lines NOW =
            new Lines("# ours\r\ntitle = 青禾县\r\nphone.police = 110\r\n# old\r\nhours = 8–18\r\nempty =\r\n");

    @Test
    void whatChangesComesWhatGoesIsLeft() {
        Lines wanted = new Lines("title = 清溪县\nphone.police = 110\naddress = 一号\n");
        assertEquals(
                List.of(
                        new Change("address", "", "一号"),
                        new Change("hours", "8–18", ""),
                        new Change("title", "青禾县", "清溪县")),
                NOW.changesTo(wanted));
        assertEquals(
                "# ours\r\ntitle = 清溪县\r\nphone.police = 110\r\n# old\r\nhours = 8–18\r\nempty =\r\naddress = 一号\r\n",
                NOW.taking(wanted, Set.of()).text());
    }

    @Test
    void onlyWhatIsNamedGoes() {
        Lines wanted = new Lines("title = 青禾县\n");
        assertEquals(
                "# ours\r\ntitle = 青禾县\r\nphone.police = 110\r\n# old\r\nempty =\r\n",
                NOW.taking(wanted, Set.of("hours")).text());
    }

    @Test
    void thereAndBackGivesTheSameSettings() {
        Lines wanted = new Lines("title = 清溪县\nphone.police = 110\naddress = 一号\n");
        Lines then = NOW.taking(wanted, Set.of("hours"));
        assertEquals(
                NOW.values(),
                then.taking(NOW, Set.of("address")).values().entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                java.util.Map.Entry::getKey, java.util.Map.Entry::getValue)));
    }

    @Test
    void theSameTwiceIsNoChange() {
        assertEquals(List.of(), NOW.changesTo(NOW));
        assertEquals(NOW, NOW.taking(NOW, Set.of("title")));
    }

    @Test
    void aChangeIsSaidInOneLine() {
        assertEquals("+ a = 1", new Change("a", "", "1").words());
        assertEquals("- a = 1", new Change("a", "1", "").words());
        assertEquals("~ a = 2   (was: 1)", new Change("a", "1", "2").words());
    }
}
