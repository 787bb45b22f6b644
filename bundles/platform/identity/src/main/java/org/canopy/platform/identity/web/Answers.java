package org.canopy.platform.identity.web;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.SessionCookie;
import org.canopy.api.web.Problem;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.identity.Outcome;
import org.canopy.platform.identity.OwnPermissions;
import org.canopy.platform.identity.SignedIn;

/** How the pages of identity answer. */
final class Answers {
    private static final Permission ACCOUNTS = new Permission(OwnPermissions.ACCOUNTS);

    private Answers() {}

    static SessionCookie cookie(Cell cell, UriInfo uri) {
        return new SessionCookie(cell.name(), uri.getBaseUri().getScheme().equals("https"));
    }

    /** Only to a place of this county; anything else leads to the own account. */
    static String next(String wanted) {
        boolean ours = wanted.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*");
        return ours ? wanted : "/account";
    }

    static Response to(Visit visit, String path) {
        URI place;
        try {
            place = URI.create(visit.link(path));
        } catch (IllegalArgumentException e) {
            place = URI.create(visit.link("/account"));
        }
        return Response.seeOther(place).header("Cache-Control", "no-store").build();
    }

    static Response in(Visit visit, UriInfo uri, Outcome.In in, String path) {
        return Response.fromResponse(to(visit, path))
                .header("Set-Cookie", cookie(visit.cell(), uri).set(in.token()))
                .build();
    }

    /** For programs and readers alike: 429 and how long, or 503. Empty where the page itself says it. */
    static Optional<Response> refused(Outcome.Not not) {
        return switch (not.why()) {
            case LOCKED -> Optional.of(problem(503, "vault-locked").build());
            case BUSY -> Optional.of(later(not.pause()));
            case WAIT, WRONG -> Optional.empty();
        };
    }

    static Response later(Duration pause) {
        return problem(429, "too-many-requests")
                .header("Retry-After", Math.max(1, pause.toSeconds()))
                .build();
    }

    /** A page that shows again what was wrong; programs get its model and the same status. */
    static <M> Response again(View<M> view, int status, Duration pause) {
        Response.ResponseBuilder answer =
                Response.status(status).entity(view.withStatus(status).neverKept());
        return pause.isZero()
                ? answer.build()
                : answer.header("Retry-After", Math.max(1, pause.toSeconds())).build();
    }

    private static Response.ResponseBuilder problem(int status, String code) {
        return Response.status(status).entity(Problem.of(status, code));
    }

    static SignedIn person(Visit visit) {
        return visit.person()
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .orElseThrow(() -> new WebApplicationException(401));
    }

    /** Accounts belong to the whole county: who looks after a part of it does not see them. */
    static SignedIn administrator(Visit visit) {
        SignedIn person = person(visit);
        if (!person.may(ACCOUNTS, visit.cell().division())) {
            throw new ForbiddenException();
        }
        return person;
    }

    static Map<String, String> error(String field, String key) {
        return Map.of(field, key);
    }
}
