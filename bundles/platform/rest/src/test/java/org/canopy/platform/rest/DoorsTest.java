package org.canopy.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Path;
import java.util.List;
import org.canopy.api.county.ModuleName;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.Resource;
import org.junit.jupiter.api.Test;

/** A first path segment has one owner. */
class DoorsTest {
    private final Doors doors = new Doors();

    /** Claims what SampleResource has. */
    @Path("/sample/too")
    static final class Claimant implements Resource {}

    /** Claims what no module may have. */
    @Path("/healthz")
    static final class Reserved implements Resource {}

    private static Doors.Owner owner(long age, String name, boolean platform) {
        Drawing.Origin origin = new Drawing.Origin(new ModuleName(name), DoorsTest.class.getClassLoader());
        return new Doors.Owner(age, name, origin, platform);
    }

    private String ownerOf(String segment) {
        return doors.behind(segment).map(d -> d.owner().name()).orElse("nobody");
    }

    @Test
    void whoWasInstalledFirstKeepsItWhoeverStartsFirst() {
        Claimant claim = new Claimant();
        doors.add(owner(9, "late", false), claim);
        assertEquals("late", ownerOf("sample"));
        SampleResource sample = new SampleResource();
        doors.add(owner(7, "early", false), sample);
        assertEquals("early", ownerOf("sample"));
        assertEquals(List.of("late may not have /sample: it belongs to early"), doors.refused());
        doors.remove(owner(7, "early", false), sample);
        assertEquals("late", ownerOf("sample"));
        assertTrue(doors.refused().isEmpty());
        doors.remove(owner(9, "late", false), claim);
        assertEquals("nobody", ownerOf("sample"));
        assertTrue(doors.knew("sample"), "a module that went is off");
        assertFalse(doors.knew("smaple"), "a mistyped address never was a module's");
    }

    @Test
    void reservedSegmentsAreThePlatformsAlone() {
        doors.add(owner(5, "greedy", false), new Reserved());
        assertEquals("nobody", ownerOf("healthz"));
        assertEquals(List.of("greedy may not have /healthz: it is reserved"), doors.refused());
        doors.add(owner(6, "own", true), new Reserved());
        assertEquals("own", ownerOf("healthz"));
    }
}
