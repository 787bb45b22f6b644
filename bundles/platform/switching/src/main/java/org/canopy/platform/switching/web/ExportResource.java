package org.canopy.platform.switching.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.Needs;
import org.canopy.api.web.Resource;
import org.canopy.api.web.Visit;
import org.canopy.platform.switching.SwitchingPermissions;
import org.canopy.platform.switching.export.ModuleExport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a module has stored here, to take away before it is switched off. */
@Component(service = Resource.class)
@Path("/modules")
@Needs(SwitchingPermissions.EXPORT)
public final class ExportResource implements Resource {
    private final ModuleExport export;

    @Activate
    public ExportResource(@Reference ModuleExport export) {
        this.export = export;
    }

    @POST
    @Path("{module: [a-z][a-z0-9]+}/export")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response export(@Context Visit visit, @PathParam("module") String name, Nothing nothing) {
        Cell cell = visit.cell();
        ModuleName module = module(name);
        if (!export.has(cell, module)) {
            throw new NotFoundException();
        }
        String file = module + "-" + LocalDate.now(cell.clock()) + ".zip";
        return Response.ok(written(visit, module))
                .type("application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Whole before the first byte is sent: a slow line must not hold a reader of the database. Nothing stays on disk. */
    private InputStream written(Visit visit, ModuleName module) {
        try {
            java.nio.file.Path folder = Files.createTempDirectory("canopy-export");
            java.nio.file.Path file = folder.resolve("export.zip");
            try {
                export.to(file, visit.cell(), module, Actor.of(visit), "page");
                return Files.newInputStream(file);
            } finally {
                // the open stream still reads it; nobody else can any more
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form that says nothing but who sent it. */
    public record Nothing() {}

    private static ModuleName module(String name) {
        try {
            return new ModuleName(name);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
