package org.canopy.platform.access.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Year;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Person;
import org.canopy.api.web.Resource;
import org.canopy.api.web.Visit;
import org.canopy.platform.access.AccessPermissions;
import org.canopy.platform.access.report.YearReport;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 年度审计: the year's report, to take away. */
@Component(service = Resource.class)
@Path("/access/report")
@Needs(AccessPermissions.READERS)
public final class ReportResource implements Resource {
    private final YearReport report;

    @Activate
    public ReportResource(@Reference YearReport report) {
        this.report = report;
    }

    /** Of which year. */
    public record Wanted(@Nullable String year) {}

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response take(@Context Visit visit, Wanted wanted) {
        String year = Answers.text(wanted.year());
        if (!year.matches("20[0-9]{2}")) {
            throw new BadRequestException();
        }
        Person person =
                Answers.whoMay(visit, AccessPermissions.READERS, visit.cell().division());
        YearReport.Taker taker = new YearReport.Taker(person.id().value(), "page");
        return Response.ok(written(visit, Year.parse(year), taker))
                .type("application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-" + year + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Whole before the first byte is sent; nothing stays on disk. */
    private InputStream written(Visit visit, Year year, YearReport.Taker taker) {
        try {
            java.nio.file.Path file = Files.createTempFile("canopy-report", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    report.write(visit.cell(), year, taker, out);
                }
                return Files.newInputStream(file);
            } finally {
                // the open stream still reads it; nobody else can any more
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
