package org.canopy.platform.policy.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Needs;
import org.canopy.api.policy.spi.PolicyType;
import org.canopy.api.web.Links;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.policy.Adopting;
import org.canopy.platform.policy.Adoption;
import org.canopy.platform.policy.BadPolicy;
import org.canopy.platform.policy.CellPolicies;
import org.canopy.platform.policy.Difference;
import org.canopy.platform.policy.Kept;
import org.canopy.platform.policy.PolicyPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 本县办法: what counts, what counted, what a new version would change, and its adoption. */
@Component(service = Resource.class)
@Path("/policies")
@Needs(PolicyPermissions.SEE)
public final class PoliciesResource implements Resource {
    private static final String NO_DAY = "write a day, for example 2027-01-01";

    private final Adopting policies;
    private final Links links;

    @Activate
    public PoliciesResource(@Reference CellPolicies policies, @Reference Links links) {
        this.policies = policies.adopting();
        this.links = links;
    }

    @GET
    public View<PoliciesModel> all(@Context Cell cell) {
        return View.of(
                        "policies",
                        new PoliciesModel(policies.kinds().all().stream()
                                .map(type -> line(cell, type))
                                .toList()))
                .neverKept();
    }

    private PoliciesModel.Line line(Cell cell, PolicyType<?> type) {
        Optional<Kept> counts = policies.counts(cell, type.name());
        return new PoliciesModel.Line(
                type.name().value(),
                Titles.of(type),
                counts.map(kept -> kept.version().toString()).orElse(""),
                counts.map(Kept::by).orElse(""),
                type.neededToSwitchOn());
    }

    @GET
    @Path("{policy}")
    public View<PolicyModel> one(
            @Context Visit visit, @PathParam("policy") String name, @QueryParam("day") @DefaultValue("") String day) {
        PolicyType<?> type = type(name);
        String refused = "";
        List<Difference> preview = List.of();
        try {
            preview = day.isEmpty() ? List.of() : List.of(policies.preview(visit.cell(), type, day(day)));
        } catch (BadPolicy e) {
            refused = String.valueOf(e.getMessage());
        }
        return view(visit, type, day, preview, refused);
    }

    @POST
    @Path("{policy}")
    @Needs(PolicyPermissions.ADOPT)
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response adopt(@Context Visit visit, @PathParam("policy") String name, Wanted wanted) {
        PolicyType<?> type = type(name);
        String actor = visit.person().orElseThrow().id().value();
        Adoption done;
        try {
            done = policies.adopt(visit.cell(), type, day(wanted.text()), new Adopting.Who(actor, actor, "page"));
        } catch (BadPolicy e) {
            done = new Adoption.Refused(String.valueOf(e.getMessage()));
        }
        if (done instanceof Adoption.Refused refused) {
            return Response.status(409)
                    .entity(view(visit, type, wanted.text(), List.of(), refused.why())
                            .withStatus(409))
                    .build();
        }
        return Response.seeOther(links.to(visit.cell(), "/policies/" + type.name()))
                .build();
    }

    private View<PolicyModel> view(
            Visit visit, PolicyType<?> type, String day, List<Difference> preview, String refused) {
        Cell cell = visit.cell();
        PolicyModel model = new PolicyModel(
                type.name().value(),
                Titles.of(type),
                policies.counts(cell, type.name())
                        .map(kept -> kept.version().toString())
                        .orElse(""),
                policies.kept(cell, type.name()).stream()
                        .map(kept -> version(cell, kept))
                        .toList(),
                day,
                preview,
                refused,
                policies.changedFiles(cell, type.name()));
        return View.of("policy", model).titled(model.title().in(visit.locale())).neverKept();
    }

    private static PolicyModel.Version version(Cell cell, Kept kept) {
        return new PolicyModel.Version(
                kept.version().toString(),
                LocalDate.ofInstant(kept.at(), cell.clock().getZone()).toString(),
                kept.by(),
                kept.replaced(),
                kept.values().lines(),
                kept.layers().keySet().stream().sorted().toList());
    }

    private PolicyType<?> type(String name) {
        return policies.kinds().all().stream()
                .filter(type -> type.name().value().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadPolicy(NO_DAY);
        }
    }
}
