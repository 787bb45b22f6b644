package org.canopy.api.outbound;

import java.util.List;
import java.util.Map;

/**
 * What was answered.
 *
 * @param status as HTTP numbers it; also a redirect or an error is an answer
 * @param headers by lower-case name
 */
public record OutboundAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    public OutboundAnswer {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Says nothing of what was answered. */
    @Override
    public String toString() {
        return "OutboundAnswer " + status;
    }
}
