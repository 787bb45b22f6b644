package org.canopy.api.module;

import java.time.Instant;
import java.util.List;

/**
 * What a county lets a module have.
 *
 * @param held granted, and asked for by the version that is installed
 * @param more asked for, and not granted: an administrator has to agree
 * @param denied what the module wanted and did not get, since Canopy started; the latest first
 */
public record Granted(List<Asked> held, List<Asked> more, List<Denial> denied) {
    public Granted {
        held = List.copyOf(held);
        more = List.copyOf(more);
        denied = List.copyOf(denied);
    }

    /** @param what a code, or {@code ?} where the module named none */
    public record Denial(Asked.Kind kind, String what, long times, Instant last) {}
}
