package org.canopy.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Permission;
import org.canopy.api.web.Problem;
import org.canopy.api.web.Visit;

/** Lets in whoever is signed in and may do what a resource {@link Needs}. */
final class NeedsGuard {
    private NeedsGuard() {}

    static Optional<Needs> needs(Class<?> resource, Method method) {
        return Optional.ofNullable(method.getAnnotation(Needs.class))
                .or(() -> Optional.ofNullable(resource.getAnnotation(Needs.class)));
    }

    /** Empty: go on. */
    static Optional<Response> refusal(
            Class<?> resource, Method method, ContainerRequestContext request, Visit visit, Caller caller) {
        Optional<Needs> needs = needs(resource, method);
        if (needs.isEmpty()) {
            return Optional.empty();
        }
        if (caller.unknowable()) {
            return Optional.of(problem(503, "unavailable"));
        }
        if (caller.person().isEmpty()) {
            return Optional.of(signIn(request, visit));
        }
        Permission permission = new Permission(needs.get().value());
        if (caller.person().get().may(permission)) {
            return Optional.empty();
        }
        caller.refused(visit.cell(), permission);
        return Optional.of(problem(403, "forbidden"));
    }

    /** Whoever reads a page is led to the sign-in and back again; everybody else is told. */
    private static Response signIn(ContainerRequestContext request, Visit visit) {
        String accept =
                Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT)).orElse("");
        boolean htmx = "true".equals(request.getHeaderString("HX-Request"));
        boolean page =
                Form.wanted(accept, htmx, false).filter(Form.PAGE::equals).isPresent();
        if (!page || !request.getMethod().equals("GET")) {
            return problem(401, "sign-in");
        }
        String next = URLEncoder.encode(visit.path(), StandardCharsets.UTF_8);
        return Response.seeOther(URI.create(visit.link("/signin?next=" + next)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response problem(int status, String code) {
        return Response.status(status).entity(Problem.of(status, code)).build();
    }
}
