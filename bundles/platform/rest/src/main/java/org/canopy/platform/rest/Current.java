package org.canopy.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.canopy.api.web.Visit;

/** The request that this thread is answering. */
final class Current {
    private Current() {}

    static Optional<Visit> maybe() {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        return message == null
                ? Optional.empty()
                : Optional.ofNullable((Visit) request(message).getAttribute(Visit.ATTRIBUTE));
    }

    static Visit visit() {
        return maybe().orElseThrow(() -> new IllegalStateException("no request is being answered"));
    }

    static Visit visit(Message message) {
        return (Visit) request(message).getAttribute(Visit.ATTRIBUTE);
    }

    static Caller caller(Message message) {
        return (Caller) request(message).getAttribute(Caller.ATTRIBUTE);
    }

    /** From here on the request is this visit. */
    static void exchangeVisit(Message message, Visit visit) {
        request(message).setAttribute(Visit.ATTRIBUTE, visit);
    }

    static Wire.Seen seen(Message message) {
        return (Wire.Seen) request(message).getAttribute(CellRequest.SEEN);
    }

    /** Whether {@code authority} is the host that this request names; CXF may have written localhost for 127.0.0.1. */
    static boolean ownAuthority(String authority) {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        String own = seen(message).authority();
        return authority.equalsIgnoreCase(own)
                || authority.equalsIgnoreCase(
                        own.replace("127.0.0.1", "localhost").replace("[::1]", "localhost"));
    }

    private static HttpServletRequest request(Message message) {
        Message in = message.getExchange().getInMessage();
        return (HttpServletRequest) (in == null ? message : in).get(AbstractHTTPDestination.HTTP_REQUEST);
    }
}
