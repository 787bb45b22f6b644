package org.canopy.itests.second;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.canopy.api.county.Cell;
import org.canopy.api.web.Links;
import org.canopy.api.web.Paging;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes on a board. */
@Component(service = Resource.class)
@Path("/second")
public final class NotesResource implements Resource {
    private final String started = Long.toString(System.nanoTime());
    private final Links links;

    @Activate
    public NotesResource(@Reference Links links) {
        this.links = links;
    }

    @GET
    public View<Notes> notes(@Context Cell cell, @QueryParam("limit") @DefaultValue("50") int limit) {
        Paging part = new Paging(limit, 0);
        var words = cell.read(db -> db.fetch("select words from second_note order by id limit " + part.limit())
                .getValues(0, String.class));
        return View.of("notes", new Notes(cell.name().value(), started, words));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response pin(@Context Cell cell, NewNote note) {
        cell.write(db -> insert(db, note));
        return Response.seeOther(links.to(cell, "/second")).build();
    }

    /** Fails after the row was written. */
    @POST
    @Path("torn")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tear(@Context Cell cell, NewNote note) {
        cell.write(db -> {
            insert(db, note);
            throw new IllegalStateException("torn: " + note.words());
        });
        return Response.noContent().build();
    }

    private static int insert(DSLContext db, NewNote note) {
        return db.execute(
                "insert into second_note (id, words) values (?, ?)",
                UUID.randomUUID().toString(),
                note.words());
    }
}
