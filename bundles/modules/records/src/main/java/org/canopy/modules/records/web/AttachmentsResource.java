package org.canopy.modules.records.web;

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
import java.util.function.Supplier;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Permission;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.Purpose;
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
@Needs("records.find")
public final class AttachmentsResource implements Resource {
    private static final Purpose HANDLING = new Purpose("case-handling");
    private static final Permission WRITE = new Permission("records.write");
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

    @GET
    public Response list(@PathParam("child") String id, @Context Visit visit) {
        Child child = child(visit, id);
        return allowed(visit, child, () -> page(visit, child, ""));
    }

    /** The token of the form comes first, then a title, the file last: it is read as it comes. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs("records.write")
    public Response add(@PathParam("child") String id, Upload upload, @Context Visit visit) throws IOException {
        Child child = child(visit, id);
        String title = upload.fields().getOrDefault("title", "");
        Added added = attachments.add(visit.cell(), child.id(), reader(visit), title, upload.fileName(), upload.file());
        if (added instanceof Added.Kept kept) {
            return Response.seeOther(URI.create(visit.link(path(child.id())) + "#" + kept.fact()))
                    .build();
        }
        if (added instanceof Added.Refused refused) {
            return refused(visit, child, 422, refused.why().code());
        }
        boolean busy = added instanceof Added.Busy;
        return refused(visit, child, busy ? 503 : 409, busy ? "busy" : "shut");
    }

    private Response refused(Visit visit, Child child, int status, String why) {
        return allowed(visit, child, () -> page(visit, child, why).withStatus(status));
    }

    private View<AttachmentPageModel> page(Visit visit, Child child, String refused) {
        List<AttachmentLine> lines = attachments.list(visit.cell(), child, reading(visit)).stream()
                .map(AttachmentLine::of)
                .toList();
        boolean may = child.state() == Child.State.OPEN
                && child.mergedInto().isEmpty()
                && visit.person().filter(person -> person.may(WRITE)).isPresent();
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
        Child child = child(visit, id);
        return allowed(visit, child, () -> {
            AttachmentLine line = AttachmentLine.of(found(visit, child, fact));
            return View.of(
                            "attachmentview",
                            new AttachmentViewModel(child.number().toString(), path(child.id()), line))
                    .neverKept();
        });
    }

    /** The file itself: never shown, only saved. */
    @GET
    @Path("{fact}/pages")
    public Response pages(@PathParam("child") String id, @PathParam("fact") String fact, @Context Visit visit) {
        Child child = child(visit, id);
        return allowed(visit, child, () -> {
            Attachment one = found(visit, child, fact);
            String extension = one.media().map(Media::extension).orElse("bin");
            return attachments
                    .pages(visit.cell(), one, reading(visit))
                    .map(bytes -> given(bytes, MediaType.APPLICATION_OCTET_STREAM)
                            .header(
                                    "Content-Disposition",
                                    "attachment; filename=\"" + child.number() + "-"
                                            + one.id().value().substring(0, 6) + "." + extension + "\"")
                            .build())
                    .orElseGet(AttachmentsResource::busy);
        });
    }

    @GET
    @Path("{fact}/preview")
    public Response preview(@PathParam("child") String id, @PathParam("fact") String fact, @Context Visit visit) {
        Child child = child(visit, id);
        return allowed(visit, child, () -> {
            Attachment one = found(visit, child, fact);
            if (!one.preview()) {
                throw new NotFoundException();
            }
            return attachments
                    .preview(visit.cell(), one, reading(visit))
                    .map(bytes -> given(bytes, "image/jpeg").build())
                    .orElseGet(AttachmentsResource::busy);
        });
    }

    private static Response.ResponseBuilder given(byte[] bytes, String type) {
        return Response.ok(bytes, type)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff");
    }

    private static Response busy() {
        return Response.status(503).entity(Problem.of(503, "unavailable")).build();
    }

    private Attachment found(Visit visit, Child child, String fact) {
        try {
            return attachments
                    .find(visit.cell(), child.id(), new FactId(fact), reading(visit))
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    private Child child(Visit visit, String id) {
        try {
            return files.find(visit.cell(), new ChildId(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    /** Whoever has no leave is led to where they ask for it; what was erased is there no more. */
    private static Response allowed(Visit visit, Child child, Supplier<?> answer) {
        try {
            Object entity = answer.get();
            return entity instanceof Response response
                    ? response
                    : Response.ok(entity).build();
        } catch (AccessRefused e) {
            return Response.seeOther(URI.create(
                            visit.link(visit.cell().access().askPath(child.id().subject()))))
                    .build();
        } catch (SealBroken e) {
            return Response.status(404).entity(Problem.of(404, "not-found")).build();
        }
    }

    private static Reading reading(Visit visit) {
        return new Reading(reader(visit), HANDLING);
    }

    private static AccountId reader(Visit visit) {
        return visit.person().orElseThrow(NotFoundException::new).id();
    }
}
