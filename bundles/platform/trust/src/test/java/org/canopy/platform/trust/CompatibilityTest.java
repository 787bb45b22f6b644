package org.canopy.platform.trust;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.canopy.api.county.ModuleName;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class CompatibilityTest {
    private static final Compatibility HERE = new Compatibility(
            Map.of("org.canopy.api.web", new Version("0.1.0")),
            Set.of(new ModuleName("content")),
            Set.of(new ModuleName("content")),
            17);

    private static Manifesto manifesto(String name, String more) throws Stop {
        return Manifesto.of(
                """
                {"name": "%s", "title": {"zh": "便签", "en": "Notes"}, "version": "1.2.0", "maker": "清溪县"%s}
                """
                        .formatted(name, more)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(
            String name, String more, Optional<String> installed, OptionalInt data, boolean back) {
        Stop stop = assertThrows(
                Stop.class, () -> HERE.check(manifesto(name, more), installed.map(Version::new), data, back));
        assertTrue(
                stop.outcome().words().contains("What to do: "), stop.outcome().words());
        return stop.outcome().code();
    }

    private static String refused(String name, String more) {
        return refused(name, more, Optional.empty(), OptionalInt.empty(), false);
    }

    @Test
    void whatFitsIsLetThrough() {
        assertDoesNotThrow(() -> HERE.check(
                manifesto(
                        "notes",
                        ", \"java\": 17, \"needs\": [\"content\"], \"api\": {\"org.canopy.api.web\": \"[0.1,0.2)\"}"),
                Optional.of(new Version("1.1.0")),
                OptionalInt.of(1),
                false));
    }

    @Test
    void aNewerDataVersionComesAndAnOlderOneOnlyIfThatIsMeant() {
        assertDoesNotThrow(() -> HERE.check(
                manifesto("notes", ", \"data\": 2"), Optional.of(new Version("1.1.0")), OptionalInt.of(1), false));
        assertDoesNotThrow(
                () -> HERE.check(manifesto("notes", ""), Optional.of(new Version("1.3.0")), OptionalInt.of(2), true));
    }

    @Test
    void eachThingThatDoesNotFitHasAMessageOfItsOwn() {
        Set<String> codes = new HashSet<>();
        codes.add(refused("content", ""));
        codes.add(refused("notes", ", \"api\": {\"org.canopy.api.web\": \"[0.2,0.3)\"}"));
        codes.add(refused("notes", ", \"needs\": [\"hotline\"]"));
        codes.add(refused("notes", ", \"java\": 21"));
        codes.add(refused("notes", "", Optional.empty(), OptionalInt.of(3), false));
        codes.add(refused("notes", "", Optional.of("1.2.0"), OptionalInt.of(1), false));
        codes.add(refused("notes", "", Optional.of("1.1.0"), OptionalInt.of(1), true));
        assertEquals(
                Set.of("name-taken", "api", "needs-module", "java", "data-older", "version", "no-snapshot"), codes);
        assertEquals("api", refused("notes", ", \"api\": {\"org.canopy.api.unheard\": \"[0.1,1)\"}"));
    }

    @Test
    void aManifestThatIsNotAsItShouldBeIsRefusedAndTheWordIsNamed() {
        for (String bad : new String[] {
            ", \"permision\": [\"a\"]",
            ", \"java\": \"new\"",
            ", \"data\": 0",
            ", \"hosts\": [\"https://a/b\"]",
            ", \"needs\": [\"No Module\"]",
            ", \"api\": {\"org.canopy.api.web\": \"soon\"}",
            ", \"maker\": \"twice\"",
            ", broken"
        }) {
            Stop stop = assertThrows(Stop.class, () -> manifesto("notes", bad), bad);
            assertEquals("bad-manifest", stop.outcome().code());
        }
        assertThrows(Stop.class, () -> Manifesto.of("[]".getBytes(StandardCharsets.UTF_8)));
        assertThrows(Stop.class, () -> Manifesto.of(new byte[0]));
    }
}
