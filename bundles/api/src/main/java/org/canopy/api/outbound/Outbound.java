package org.canopy.api.outbound;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One call at a time to a host that the module asked for and the county granted: TLS, except to this very machine. Call it
 * outside of {@code Cell.read} and {@code Cell.write}, best in a job. What is sent is the module's responsibility: never
 * anything that names a person, in an address least of all.
 */
@ProviderType
public interface Outbound {
    /** Bytes that may be sent, and bytes that may be answered. */
    int LONGEST = 1 << 20;

    /** Seconds after which a call ends, whatever the other side does. */
    int PATIENCE_SECONDS = 10;

    /**
     * Sends a request and waits for the answer. A redirect is an answer like any other: it is not followed.
     *
     * @throws org.canopy.api.module.NotGranted if the host and port were not granted
     * @throws IllegalStateException inside of {@code Cell.read} or {@code Cell.write}
     * @throws Unreachable if nobody answered in time, or with more than {@link #LONGEST} bytes
     */
    OutboundAnswer send(OutboundRequest request);
}
