package org.canopy.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.api.identity.Person;
import org.canopy.api.identity.Persons;
import org.canopy.api.web.Problem;
import org.canopy.api.web.Visit;

/** Every request passes here first: headers, one spelling of its path, its one county, its rate. */
final class CellFilter {
    /** These belong to no county. */
    static final String FILES = "/m/";

    static final String LIVE = "/healthz";
    static final String READY = "/readyz";

    private final Cells cells;
    private final Supplier<Wire> wire;
    private final Supplier<RateLimit> limit;
    private final Supplier<Optional<Persons>> persons;
    private final ProblemAnswer problems;

    CellFilter(
            Cells cells,
            Supplier<Wire> wire,
            Supplier<RateLimit> limit,
            Supplier<Optional<Persons>> persons,
            ProblemAnswer problems) {
        this.cells = cells;
        this.wire = wire;
        this.limit = limit;
        this.persons = persons;
        this.problems = problems;
    }

    private record Place(Cell cell, String base) {}

    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Guards.on(request, response);
        String raw = request.getRequestURI();
        String path = whole(request);
        if (!RawPath.sameAs(raw, path)) {
            refuse(request, response, 400, Optional.empty());
            return;
        }
        if (path.startsWith(FILES) || path.equals(LIVE) || path.equals(READY)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Wire.Seen> seen = wire.get().seen(request);
        if (seen.isEmpty()) {
            refuse(request, response, 400, Optional.empty());
            return;
        }
        String host = seen.get().host();
        Optional<Cell> byHost = cells.ofHost(host);
        if (byHost.isEmpty() && !wire.get().knows(host)) {
            refuse(request, response, 421, Optional.empty());
            return;
        }
        Optional<Place> place = place(byHost, raw);
        if (place.isEmpty()) {
            refuse(request, response, 404, Optional.empty());
            return;
        }
        enter(request, response, chain, place.get(), seen.get());
    }

    private void enter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Place place, Wire.Seen seen)
            throws IOException, ServletException {
        String path = whole(request).substring(place.base().length());
        if (path.isEmpty()) {
            response.setStatus(308);
            response.setHeader("Location", place.base() + "/");
            return;
        }
        boolean counted = request.getMethod().equals("POST") || path.equals("/search");
        if (counted && !seen.local()) {
            RateLimit rate = limit.get();
            int wait = rate.waitFor(seen.address());
            response.setHeader("RateLimit-Policy", "\"minute\";q=" + rate.perMinute() + ";w=60");
            if (wait > 0) {
                response.setHeader("Retry-After", Integer.toString(wait));
                response.setHeader("RateLimit", "\"minute\";r=0;t=" + wait);
                Visit nobody = visit(request, place, path, Optional.empty(), "");
                refuse(request, response, 429, Optional.of(nobody));
                return;
            }
        }
        Caller caller = Caller.of(request, place.cell(), seen, persons.get());
        Visit visit = visit(request, place, path, caller.person(), caller.formToken());
        request.setAttribute(Caller.ATTRIBUTE, caller);
        request.setAttribute(Visit.ATTRIBUTE, visit);
        chain.doFilter(new CellRequest(request, visit, seen), response);
    }

    private static Visit visit(
            HttpServletRequest request, Place place, String path, Optional<Person> person, String formToken) {
        CellName name = place.cell().name();
        return new Visit(
                place.cell(),
                place.base(),
                path,
                Optional.ofNullable(request.getQueryString()).orElse(""),
                Choices.locale(request, name),
                Choices.size(request, name),
                person,
                formToken);
    }

    /** From the host name, else the first segment as it was literally sent, else the default. */
    private Optional<Place> place(Optional<Cell> byHost, String raw) {
        int end = raw.indexOf('/', 1);
        String segment = raw.substring(Math.min(1, raw.length()), end < 0 ? raw.length() : end);
        Optional<Cell> byPath = named(segment);
        if (byHost.isPresent()) {
            Cell cell = byHost.get();
            boolean own = byPath.isPresent() && byPath.get().name().equals(cell.name());
            return Optional.of(new Place(cell, own ? "/" + segment : ""));
        }
        return byPath.map(c -> new Place(c, "/" + segment))
                .or(() -> cells.byDefault().map(c -> new Place(c, "")));
    }

    private Optional<Cell> named(String segment) {
        try {
            return cells.named(new CellName(segment));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String whole(HttpServletRequest request) {
        return request.getContextPath()
                + request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** Answers with a problem, in the form that the caller wants. */
    void refuse(HttpServletRequest request, HttpServletResponse response, int status, Optional<Visit> visit)
            throws IOException {
        refuse(request, response, Trouble.of(status), visit);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem, Optional<Visit> visit)
            throws IOException {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        boolean json =
                Form.wanted(accept, false, false).filter(Form.JSON::equals).isPresent();
        byte[] body =
                json ? ProblemAnswer.json(problem, visit.map(Visit::base).orElse("")) : problems.page(problem, visit);
        response.setStatus(problem.status());
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "5");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept");
        response.setContentType(json ? "application/problem+json" : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
