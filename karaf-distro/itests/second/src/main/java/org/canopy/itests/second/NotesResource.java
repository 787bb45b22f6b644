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
import java.time.Instant;
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
        return View.of("notes", cell.read(db -> notes(cell, db, part)));
    }

    private Notes notes(Cell cell, DSLContext db, Paging part) {
        return new Notes(
                cell.name().value(),
                started,
                db.fetch("select words from second_note order by id limit " + part.limit())
                        .getValues(0, String.class),
                db.fetch("select at from second_ring order by at").getValues(0, Long.class),
                db.fetch("select note from second_heard order by sequence").getValues(0, String.class));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response pin(@Context Cell cell, NewNote note) {
        cell.write(db -> {
            String id = insert(db, note);
            cell.events().publish(db, Ear.PINNED, id);
            return id;
        });
        return Response.seeOther(links.to(cell, "/second")).build();
    }

    /** Puts a job on the list that is due in three seconds: time enough to switch the module off before. */
    @POST
    @Path("ring")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ring(@Context Cell cell, NewNote note) {
        Instant due = cell.clock().instant().plusSeconds(3);
        cell.write(db -> {
            cell.jobs().schedule(db, Bell.KIND, UUID.randomUUID().toString(), due);
            return due;
        });
        return Response.noContent().build();
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

    private static String insert(DSLContext db, NewNote note) {
        String id = UUID.randomUUID().toString();
        db.execute("insert into second_note (id, words) values (?, ?)", id, note.words());
        return id;
    }
}
