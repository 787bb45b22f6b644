package org.canopy.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.web.Resource;
import org.osgi.service.component.annotations.Component;

/** The quick exit: away at once, to a page that tells nobody anything. */
@Component(service = Resource.class)
@Path("/leave")
public final class LeaveResource implements Resource {
    private static final String NEUTRAL = "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><title>便民服务</title></head>"
            + "<body><h1>便民服务</h1><p>今天没有新的通知。</p></body></html>";

    @GET
    public Response leave(@Context Cell cell) {
        Optional<String> away = cell.settings(CountyProfile.class).exitAddress();
        Response.ResponseBuilder answer = away.isPresent()
                ? Response.seeOther(URI.create(away.get()))
                : Response.ok(NEUTRAL, "text/html;charset=UTF-8");
        return answer.header("Clear-Site-Data", "\"cache\",\"storage\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
