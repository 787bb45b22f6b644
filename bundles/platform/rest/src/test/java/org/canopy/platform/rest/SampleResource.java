package org.canopy.platform.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Needs;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.VaultLocked;
import org.canopy.api.web.NeedsSecureWire;
import org.canopy.api.web.OwnForm;
import org.canopy.api.web.Paging;
import org.canopy.api.web.Resource;
import org.canopy.api.web.Upload;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;

/** What a module might do, and might do wrong. */
@Path("/sample")
public final class SampleResource implements Resource {
    static final Exchanger<Integer> HALF_WAY = new Exchanger<>();

    /** A model. */
    public record Card(String county, String words) {}

    /** A form. */
    public record NewCard(String words, int count) {}

    @GET
    public View<Card> card(@Context Cell cell) {
        return View.of("card", new Card(cell.name().value(), "童伞".repeat(1)));
    }

    @POST
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    public Response add(NewCard in, @Context Visit visit) {
        return Response.seeOther(URI.create(visit.link("/sample?n=" + in.count())))
                .build();
    }

    @GET
    @Path("broken")
    public View<Card> broken() {
        throw new IllegalStateException("the child is called 小明");
    }

    @GET
    @Path("list")
    public View<Card> list(@Context Cell cell, @QueryParam("limit") int limit) {
        return View.of("card", new Card(cell.name().value(), "" + new Paging(limit, 0).limit()));
    }

    @GET
    @Path("away")
    public View<Card> away() {
        throw new StoreUnavailable("the disk of 小明 is full");
    }

    @GET
    @Path("locked")
    public View<Card> locked() {
        throw new IllegalStateException(new VaultLocked());
    }

    @GET
    @Path("secret")
    @NeedsSecureWire
    public View<Card> secret(@Context Cell cell) {
        return card(cell);
    }

    @GET
    @Path("desk")
    @Needs("sample.read")
    public View<Card> desk(@Context Cell cell) {
        return card(cell);
    }

    @POST
    @Path("desk")
    @Consumes({"application/x-www-form-urlencoded", "application/json"})
    @Needs("sample.write")
    public Response write(NewCard in, @Context Visit visit) {
        return add(in, visit);
    }

    /** Reads half of the file, waits until a test has looked around, and reads the rest. */
    @POST
    @Path("upload")
    @Consumes("multipart/form-data")
    public Response upload(Upload upload, @Context Visit visit) throws Exception {
        int half = upload.file().readNBytes(2_500_000).length;
        HALF_WAY.exchange(half, 10, TimeUnit.SECONDS);
        int all = half + upload.file().readAllBytes().length;
        String seen = upload.fields().getOrDefault("title", "-") + "/" + upload.fileName() + "/" + all;
        return Response.seeOther(
                        URI.create(visit.link("/sample?seen=") + URLEncoder.encode(seen, StandardCharsets.UTF_8)))
                .build();
    }

    @GET
    @Path("door")
    @OwnForm
    public View<Card> form(@Context Visit visit) {
        return View.of("card", new Card(visit.cell().name().value(), visit.formToken()));
    }

    @POST
    @Path("door")
    @OwnForm
    @Consumes({"application/x-www-form-urlencoded", "application/json", "multipart/form-data"})
    public Response sent(InputStream body, @Context Visit visit) throws IOException {
        return Response.seeOther(URI.create(visit.link("/sample?bytes=" + body.readAllBytes().length)))
                .build();
    }
}
