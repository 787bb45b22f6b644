package org.canopy.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.canopy.api.web.NeedsSecureWire;
import org.canopy.api.web.OwnForm;
import org.canopy.api.web.Problem;
import org.canopy.api.web.Visit;
import org.jspecify.annotations.Nullable;

/** What a request must show before a resource hears of it: a safe wire, its own page, somebody who may, its page's token. */
final class Threshold implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String DOOR = "org.canopy.door";

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        ResourceInfo info = java.util.Objects.requireNonNull(resource);
        Class<?> type = info.getResourceClass();
        Method method = info.getResourceMethod();
        Message message = PhaseInterceptorChain.getCurrentMessage();
        Wire.Seen seen = Current.seen(message);
        boolean needs = NeedsGuard.needs(type, method).isPresent();
        boolean ownForm = has(OwnForm.class, type, method);
        if ((needs || has(NeedsSecureWire.class, type, method)) && !seen.secure()) {
            refuse(request, 403, "needs-secure-wire");
            return;
        }
        Caller caller = Current.caller(message);
        if (FormGuard.changes(request) && FormGuard.foreign(request, seen)) {
            refuse(request, 403, "foreign-form");
            return;
        }
        Optional<Response> no = NeedsGuard.refusal(type, method, request, Current.visit(message), caller);
        if (no.isPresent()) {
            request.abortWith(no.get());
            return;
        }
        boolean guarded = ownForm || caller.person().isPresent();
        if (guarded && FormGuard.changes(request) && !FormGuard.carries(request, caller.formToken())) {
            refuse(request, 403, "foreign-form");
            return;
        }
        if (ownForm && caller.formToken().isEmpty()) {
            openDoor(request, message);
        }
    }

    /** Gives somebody who has no cookie yet one, so that the form on the page can be told from a foreign one. */
    private static void openDoor(ContainerRequestContext request, Message message) {
        Visit v = Current.visit(message);
        String door = Caller.newDoor();
        Current.exchangeVisit(
                message,
                new Visit(
                        v.cell(),
                        v.base(),
                        v.path(),
                        v.query(),
                        v.locale(),
                        v.size(),
                        v.person(),
                        Caller.formTokenOf(door)));
        request.setProperty(DOOR, Caller.doorCookie(v.cell(), Current.seen(message), door));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional.ofNullable(request.getProperty(DOOR))
                .ifPresent(door -> response.getHeaders().add(HttpHeaders.SET_COOKIE, door));
    }

    private static boolean has(Class<? extends Annotation> mark, Class<?> type, Method method) {
        return method.isAnnotationPresent(mark) || type.isAnnotationPresent(mark);
    }

    private static void refuse(ContainerRequestContext request, int status, String code) {
        request.abortWith(
                Response.status(status).entity(Problem.of(status, code)).build());
    }
}
