package org.canopy.platform.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.canopy.api.web.Resource;
import org.canopy.api.web.Visit;
import org.osgi.service.component.annotations.Component;

/** Keeps a reader's text size or language in a cookie that says nothing else, and leads back. */
@Component(service = Resource.class)
@Path("/choose")
public final class ChooseResource implements Resource {
    private static final List<String> SIZES = List.of("standard", "large", "xlarge");
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final int ONE_YEAR = 365 * 24 * 3600;

    @GET
    public Response choose(
            @Context Visit visit,
            @Context UriInfo uri,
            @QueryParam("size") @DefaultValue("") String size,
            @QueryParam("lang") @DefaultValue("") String lang,
            @QueryParam("back") @DefaultValue("/") String back) {
        boolean secure = uri.getBaseUri().getScheme().equals("https");
        Response.ResponseBuilder answer = Response.seeOther(back(visit, back)).header("Cache-Control", "no-store");
        if (SIZES.contains(size)) {
            answer.header("Set-Cookie", cookie("canopy-" + visit.cell().name() + "-size", size, secure));
        } else if (LANGUAGES.contains(lang)) {
            answer.header("Set-Cookie", cookie("canopy-" + visit.cell().name() + "-lang", lang, secure));
        } else {
            throw new BadRequestException();
        }
        return answer.build();
    }

    /** Only to a place of this county; anything else leads home. */
    static URI back(Visit visit, String back) {
        boolean ours = back.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*");
        try {
            return URI.create(visit.link(ours ? back : "/"));
        } catch (IllegalArgumentException e) {
            return URI.create(visit.link("/"));
        }
    }

    /** Written by hand: the JAX-RS implementation leaves {@code SameSite} out. */
    private static String cookie(String name, String value, boolean secure) {
        return name + '=' + value + "; Path=/; Max-Age=" + ONE_YEAR + "; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }
}
