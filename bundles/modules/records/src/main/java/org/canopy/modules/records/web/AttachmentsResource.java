package org.canopy.modules.records.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.Subject;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.web.Problem;
import org.canopy.api.web.Resource;
import org.canopy.api.web.Upload;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.FactId;
import org.canopy.modules.records.RecordsPermissions;
import org.canopy.modules.records.attachment.Added;
import org.canopy.modules.records.attachment.Attachment;
import org.canopy.modules.records.attachment.Attachments;
import org.canopy.modules.records.attachment.Media;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What lies in a child's file: listed, laid in, looked at and given out. */
@Component(service = Resource.class)
@Path("/records/{child}/attachments")
@Needs(RecordsPermissions.FIND)
public final class AttachmentsResource implements Resource {
    /** As a document of its own, in which nothing runs and which fetches nothing. */
    private static final String SANDBOX = "sandbox; default-src 'none'";

    private final ChildFiles files;
    private final Attachments attachments;

    @Activate
    public AttachmentsResource(@Reference ChildFiles files, @Reference Attachments attachments) {
        this.files = files;
        this.attachments = attachments;
    }

    static String path(ChildId child) {
        return "/records/" + child + "/attachments";
    }

    /** A file, and who may read it now, for what. */
    private record Open(Child child, Person person, Reading reading) {}

    @GET
    public Response list(@PathParam("child") String id, @Context Visit visit) {
        return allowed(visit, id, open -> Response.ok(page(visit, open, "")));
    }

    /** The token of the form comes first, then a title, the file last: it is read as it comes. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(RecordsPermissions.WRITE)
    public Response add(@PathParam("child") String id, Upload upload, @Context Visit visit) {
        return allowed(visit, id, open -> {
            Shown.may(visit, RecordsPermissions.WRITE, open.child().division());
            return added(visit, open, laidIn(visit, open, upload));
        });
    }

    private Added laidIn(Visit visit, Open open, Upload upload) {
        String title = upload.fields().getOrDefault("title", "");
        try {
            return attachments.add(
                    visit.cell(), open.child().id(), open.person().id(), title, upload.fileName(), upload.file());
        } catch (IOException e) {
            throw new BadRequestException(); // whoever sent it has gone; its words are nobody's business
        }
    }

    private Response.ResponseBuilder added(Visit visit, Open open, Added added) {
        if (added instanceof Added.Kept kept) {
            return Response.seeOther(URI.create(visit.link(path(open.child().id())) + "#" + kept.fact()));
        }
        if (added instanceof Added.Refused refused) {
            return refused(visit, open, 422, refused.why().code());
        }
        boolean busy = added instanceof Added.Busy;
        return refused(visit, open, busy ? 503 : 409, busy ? "busy" : "shut");
    }

    private Response.ResponseBuilder refused(Visit visit, Open open, int status, String why) {
        return Response.status(status).entity(page(visit, open, why).withStatus(status));
    }

    private View<AttachmentPageModel> page(Visit visit, Open open, String refused) {
        Child child = open.child();
        List<AttachmentLine> lines = attachments.list(visit.cell(), child, open.reading()).stream()
                .map(AttachmentLine::of)
                .toList();
        boolean may = child.state() == Child.State.OPEN
                && child.mergedInto().isEmpty()
                && open.person().may(new Permission(RecordsPermissions.WRITE), child.division());
        return View.of(
                        "attachmentpage",
                        new AttachmentPageModel(
                                child.number().toString(),
                                "/records/" + child.id(),
                                path(child.id()),
                                lines,
                                attachments.most(visit.cell()) >> 20,
                                refused,
                                may))
                .neverKept();
    }

    @GET
    @Path("{fact}")
    public Response look(@PathParam("child") String id, @PathParam("fact") String fact, @Context Visit visit) {
        return allowed(visit, id, open -> {
            Child child = open.child();
            AttachmentLine line = AttachmentLine.of(found(visit, open, fact));
            return Response.ok(View.of(
                            "attachmentview",
                            new AttachmentViewModel(child.number().toString(), path(child.id()), line))
                    .neverKept());
        });
    }

    /** The file itself: never shown, only saved. */
    @GET
    @Path("{fact}/pages")
    public Response pages(@PathParam("child") String id, @PathParam("fact") String fact, @Context Visit visit) {
        return allowed(visit, id, open -> {
            Attachment one = found(visit, open, fact);
            String extension = one.media().map(Media::extension).orElse("bin");
            String name = open.child().number() + "-" + one.id().value().substring(0, 6) + "." + extension;
            return given(attachments.pages(visit.cell(), one, open.reading()), MediaType.APPLICATION_OCTET_STREAM)
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        });
    }

    @GET
    @Path("{fact}/preview")
    public Response preview(@PathParam("child") String id, @PathParam("fact") String fact, @Context Visit visit) {
        return allowed(visit, id, open -> {
            Attachment one = found(visit, open, fact);
            if (!one.preview()) {
                throw new NotFoundException();
            }
            return given(attachments.preview(visit.cell(), one, open.reading()), "image/jpeg");
        });
    }

    private static Response.ResponseBuilder given(Optional<byte[]> bytes, String type) {
        return bytes.map(all -> Response.ok(all, type))
                .orElseGet(() -> Response.status(503).entity(Problem.of(503, "unavailable")))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff");
    }

    private Attachment found(Visit visit, Open open, String fact) {
        try {
            return attachments
                    .find(visit.cell(), open.child().id(), new FactId(fact), open.reading())
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    /** Whoever has no leave is led to where they ask for it; what was erased is there no more. */
    private Response allowed(Visit visit, String id, Function<Open, Response.ResponseBuilder> answer) {
        Child child = Shown.child(files, visit, id);
        Person person = Shown.person(visit);
        Subject subject = child.id().subject();
        try {
            AccessGrant grant =
                    visit.cell().access().grant(person.id(), subject).orElseThrow(AccessRefused::new);
            Reading reading = new Reading(person.id(), grant.purpose());
            return answer.apply(new Open(child, person, reading)).build();
        } catch (AccessRefused e) {
            return Shown.to(visit, visit.cell().access().askPath(subject));
        } catch (SealBroken e) {
            throw new NotFoundException();
        }
    }
}
