package org.canopy.platform.switching.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.Needs;
import org.canopy.api.module.Decision;
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.Modules;
import org.canopy.api.module.Switched;
import org.canopy.api.web.Links;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.switching.SwitchingPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 功能模块: what there is, what it brings and needs, and the switch. */
@Component(service = Resource.class)
@Path("/modules")
@Needs(SwitchingPermissions.SEE)
public final class ModulesResource implements Resource {
    private static final String ON = "on";

    private static final String MODULE = "{module: [a-z][a-z0-9]+}";
    private static final String GRANT = "grant";

    private final Modules modules;
    private final ModuleGrants grants;
    private final Shelf shelf;
    private final Links links;

    @Activate
    public ModulesResource(@Reference Modules modules, @Reference ModuleGrants grants, @Reference Links links) {
        this.modules = modules;
        this.grants = grants;
        this.shelf = new Shelf(modules, grants);
        this.links = links;
    }

    @GET
    public View<ModulesModel> all(@Context Cell cell) {
        return View.of("modules", new ModulesModel(shelf.all(cell))).neverKept();
    }

    @GET
    @Path(MODULE)
    public View<ModuleModel> one(@Context Visit visit, @PathParam("module") String name) {
        ModuleModel model = shelf.one(visit.cell(), name);
        return View.of("module", model).titled(model.title().in(visit.locale())).neverKept();
    }

    @GET
    @Path(MODULE + "/{turn: on|off}")
    @Needs(SwitchingPermissions.SWITCH)
    public View<SwitchModel> ask(@Context Cell cell, @PathParam("module") String name, @PathParam("turn") String turn) {
        return View.of("turn", shelf.asked(cell, name, turn)).neverKept();
    }

    @POST
    @Path(MODULE + "/{turn: on|off}")
    @Needs(SwitchingPermissions.SWITCH)
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response turn(
            @Context Visit visit, @PathParam("module") String name, @PathParam("turn") String turn, Turn wanted) {
        Cell cell = visit.cell();
        ModuleName module = Shelf.name(name);
        ModuleModel read = shelf.one(cell, name);
        if (turn.equals(ON) && Shelf.changed(wanted.asks(), read)) {
            return conflict("turn", shelf.refused(cell, name, turn, "changed", "", List.of()));
        }
        Decision decision = new Decision(Actor.of(visit), "page", wanted.withNeeds());
        Switched done = turn.equals(ON) ? modules.on(cell, module, decision) : modules.off(cell, module, decision);
        if (done instanceof Switched.Refused refused) {
            String why = refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            List<ModuleModel.Other> others = ModuleModel.others(refused.modules(), modules.in(cell));
            return conflict("turn", shelf.refused(cell, name, turn, why, refused.detail(), others));
        }
        return Response.seeOther(links.to(cell, "/modules/" + module)).build();
    }

    /** What a newer version asks for more, before anybody agrees. */
    @GET
    @Path(MODULE + "/" + GRANT)
    @Needs(SwitchingPermissions.SWITCH)
    public View<SwitchModel> askGrant(@Context Cell cell, @PathParam("module") String name) {
        return View.of(GRANT, shelf.asked(cell, name, GRANT)).neverKept();
    }

    @POST
    @Path(MODULE + "/" + GRANT)
    @Needs(SwitchingPermissions.SWITCH)
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response grant(@Context Visit visit, @PathParam("module") String name, Agreement agreed) {
        Cell cell = visit.cell();
        ModuleModel read = shelf.one(cell, name);
        if (Shelf.changed(agreed.asks(), read)) {
            return conflict(GRANT, shelf.refused(cell, name, GRANT, "changed", "", List.of()));
        }
        if (!read.on()) {
            return conflict(GRANT, shelf.refused(cell, name, GRANT, "not-on", "", List.of()));
        }
        grants.agree(cell, Shelf.name(name), Actor.of(visit));
        return Response.seeOther(links.to(cell, "/modules/" + name)).build();
    }

    private static Response conflict(String template, SwitchModel model) {
        return Response.status(409)
                .entity(View.of(template, model).withStatus(409).neverKept())
                .build();
    }
}
