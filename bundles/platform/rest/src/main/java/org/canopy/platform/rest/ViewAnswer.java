package org.canopy.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.Problem;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;

/**
 * Writes a {@link View} as page, fragment or JSON, and a failure as one of its twins. Everything is drawn to bytes before
 * the first one is sent, so a template that fails is still a clean answer.
 */
final class ViewAnswer implements ContainerResponseFilter {
    private static final String VARY =
            "Accept, HX-Request, HX-History-Restore-Request, Accept-Language, Accept-Encoding, Cookie";
    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");
    private static final MediaType PROBLEM = MediaType.valueOf("application/problem+json");

    private final Drawing.Origin origin;
    private final ObjectMapper json;
    private final Supplier<Optional<Drawing>> drawing;
    private final ProblemAnswer problems;

    ViewAnswer(Drawing.Origin origin, ObjectMapper json, Supplier<Optional<Drawing>> drawing) {
        this.origin = origin;
        this.json = json;
        this.drawing = drawing;
        this.problems = new ProblemAnswer(drawing);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Visit visit = Current.visit();
        ownPlace(response, visit);
        Optional<Form> wanted = form(request);
        Object entity = response.getEntity();
        if (entity instanceof View<?> view) {
            if (wanted.isEmpty()) {
                problem(response, Trouble.of(406), Form.PAGE, visit);
                return;
            }
            try {
                view(request, response, view, wanted.get(), visit);
            } catch (RuntimeException | JsonProcessingException | LinkageError e) {
                problem(response, Trouble.of(e), wanted.get(), visit);
            }
        } else if (entity instanceof Problem problem) {
            problem(response, problem, wanted.orElse(Form.PAGE), visit);
        } else if (entity == null && response.getStatus() >= 400) {
            problem(response, Trouble.of(response.getStatus()), wanted.orElse(Form.PAGE), visit);
        }
    }

    private void view(
            ContainerRequestContext request, ContainerResponseContext response, View<?> view, Form form, Visit visit)
            throws JsonProcessingException {
        byte[] drawn =
                switch (form) {
                    case JSON -> json.writeValueAsBytes(view.model());
                    case PAGE -> shell().page(visit, origin, view);
                    case FRAGMENT -> shell().fragment(visit, origin, view);
                };
        MediaType type = form == Form.JSON ? MediaType.APPLICATION_JSON_TYPE : HTML;
        Packed packed = Packed.of(drawn, header(request, HttpHeaders.ACCEPT_ENCODING));
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, VARY);
        if (form != Form.JSON) {
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, visit.locale().toLanguageTag());
        }
        response.setStatus(view.status());
        boolean asked = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean personal = visit.person().isPresent();
        if (personal || view.caching() == View.Caching.NEVER || !asked || view.status() != 200) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        } else {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
            headers.putSingle(HttpHeaders.ETAG, packed.etag());
            if (packed.knownBy(header(request, HttpHeaders.IF_NONE_MATCH))) {
                response.setStatus(304);
                response.setEntity(null, new Annotation[0], type);
                return;
            }
        }
        if (packed.gzip()) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setEntity(packed.bytes(), new Annotation[0], type);
    }

    private void problem(ContainerResponseContext response, Problem problem, Form form, Visit visit) {
        boolean asJson = form == Form.JSON;
        response.setStatus(problem.status());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
        response.getHeaders().remove(HttpHeaders.ETAG);
        response.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
        if (problem.status() == 503) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, "5");
        }
        response.setEntity(
                asJson ? ProblemAnswer.json(problem, visit.base()) : problems.page(problem, Optional.of(visit)),
                new Annotation[0],
                asJson ? PROBLEM : HTML);
    }

    private Drawing shell() {
        return drawing.get().orElseThrow(() -> new IllegalStateException("no shell is installed"));
    }

    /** CXF makes places absolute, and rewrites the host as it does: on our own host the raw path is enough. */
    private static void ownPlace(ContainerResponseContext response, Visit visit) {
        Object place = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (place == null) {
            return;
        }
        URI uri = URI.create(place.toString());
        if (uri.getRawAuthority() != null && !Current.ownAuthority(uri.getRawAuthority())) {
            return;
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? visit.link("/") : uri.getRawPath();
        // A place from Links has the county's prefix already, and CXF has put its base, the prefix, before it.
        if (!visit.base().isEmpty() && path.startsWith(visit.base() + visit.base() + "/")) {
            path = path.substring(visit.base().length());
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String mark = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        response.getHeaders().putSingle(HttpHeaders.LOCATION, path + query + mark);
    }

    private static Optional<Form> form(ContainerRequestContext request) {
        return Form.wanted(
                header(request, HttpHeaders.ACCEPT),
                header(request, "HX-Request").equals("true"),
                header(request, "HX-History-Restore-Request").equals("true"));
    }

    private static String header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name)).orElse("");
    }
}
