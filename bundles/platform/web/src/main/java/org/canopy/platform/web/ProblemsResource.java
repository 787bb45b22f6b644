package org.canopy.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.osgi.service.component.annotations.Component;

/** The pages that the {@code type} of a problem leads to. */
@Component(service = Resource.class)
@Path("/problems/{code}")
public final class ProblemsResource implements Resource {
    static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("bad-request", 400),
            Map.entry("bad-date", 400),
            Map.entry("sign-in", 401),
            Map.entry("forbidden", 403),
            Map.entry("foreign-form", 403),
            Map.entry("needs-secure-wire", 403),
            Map.entry("not-found", 404),
            Map.entry("switched-off", 404),
            Map.entry("method-not-allowed", 405),
            Map.entry("not-acceptable", 406),
            Map.entry("conflict", 409),
            Map.entry("too-large", 413),
            Map.entry("unsupported-media-type", 415),
            Map.entry("unknown-host", 421),
            Map.entry("too-many-requests", 429),
            Map.entry("broken", 500),
            Map.entry("unavailable", 503));

    @GET
    public View<ProblemModel> page(@PathParam("code") String code) {
        Integer status = STATUS.get(code);
        if (status == null) {
            throw new NotFoundException();
        }
        return View.of("problem", new ProblemModel(status, code, ""));
    }
}
