package org.canopy.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.Path;
import org.canopy.api.county.ModuleName;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.Resource;
import org.canopy.testkit.ReadinessContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressesTest implements ReadinessContract<Addresses> {
    private final Doors doors = new Doors();

    /** Claims what no module may have. */
    @Path("/healthz")
    static final class Reserved implements Resource {}

    @BeforeEach
    void claim() {
        Drawing.Origin origin = new Drawing.Origin(new ModuleName("notes"), AddressesTest.class.getClassLoader());
        doors.add(new Doors.Owner(1, "notes", origin, false), new Reserved());
    }

    @Override
    public Addresses readiness() {
        return new Addresses(doors);
    }

    @Test
    void anAddressThatWasRefusedIsSaidAndThePortalRunsOn() {
        assertEquals(1, readiness().complaints().size());
        assertEquals(true, readiness().missing().isEmpty());
    }
}
