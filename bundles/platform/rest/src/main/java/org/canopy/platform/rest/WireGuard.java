package org.canopy.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.canopy.api.web.NeedsSecureWire;
import org.canopy.api.web.Problem;
import org.jspecify.annotations.Nullable;

/** Keeps what is confided off a wire that others can read. */
final class WireGuard implements ContainerRequestFilter {
    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        ResourceInfo info = java.util.Objects.requireNonNull(resource);
        boolean confides = info.getResourceMethod().isAnnotationPresent(NeedsSecureWire.class)
                || info.getResourceClass().isAnnotationPresent(NeedsSecureWire.class);
        if (confides && !Current.seen(PhaseInterceptorChain.getCurrentMessage()).secure()) {
            request.abortWith(Response.status(403)
                    .entity(Problem.of(403, "needs-secure-wire"))
                    .build());
        }
    }
}
