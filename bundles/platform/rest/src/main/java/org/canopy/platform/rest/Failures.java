package org.canopy.platform.rest;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.canopy.api.web.Paging;
import org.canopy.api.web.Problem;

/** Every exception of a resource becomes a problem; its text goes nowhere. */
final class Failures implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable thrown) {
        // Jackson and CXF wrap what the limit throws while they read.
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof WebApplicationException limit
                    && limit.getResponse().getStatus() == 413) {
                return Response.status(413).entity(Trouble.of(413)).build();
            }
        }
        if (thrown instanceof WebApplicationException web) {
            Response own = web.getResponse();
            if (own.getStatus() < 400) {
                return own;
            }
            if (own.getStatus() != 500) {
                Object said = own.getEntity();
                Problem problem = said instanceof Problem p ? p : Trouble.of(own.getStatus());
                return Response.fromResponse(own)
                        .entity(problem)
                        .type((String) null)
                        .build();
            }
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof JacksonException) {
                return Response.status(400).entity(Trouble.of(400)).build();
            }
        }
        if (outsideAnyList(thrown)) {
            return Response.status(400).entity(Trouble.of(400)).build();
        }
        Problem problem = Trouble.of(thrown);
        return Response.status(problem.status()).entity(problem).build();
    }

    /** A {@link Paging} that nobody may ask for. Other refused values may be our own fault and stay a 500. */
    private static boolean outsideAnyList(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown instanceof IllegalArgumentException
                && trace.length > 0
                && trace[0].getClassName().equals(Paging.class.getName());
    }
}
