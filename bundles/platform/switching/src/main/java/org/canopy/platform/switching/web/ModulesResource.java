package org.canopy.platform.switching.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import org.canopy.api.module.ModuleStanding;
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

    private final Modules modules;
    private final Links links;

    @Activate
    public ModulesResource(@Reference Modules modules, @Reference Links links) {
        this.modules = modules;
        this.links = links;
    }

    @GET
    public View<ModulesModel> all(@Context Cell cell) {
        List<ModuleStanding> all = modules.in(cell);
        return View.of(
                        "modules",
                        new ModulesModel(all.stream()
                                .map(one -> ModuleModel.of(one, all))
                                .toList()))
                .neverKept();
    }

    @GET
    @Path("{module: [a-z][a-z0-9]+}")
    public View<ModuleModel> one(@Context Visit visit, @PathParam("module") String name) {
        ModuleModel model = model(visit.cell(), name);
        return View.of("module", model).titled(model.title().in(visit.locale())).neverKept();
    }

    @GET
    @Path("{module: [a-z][a-z0-9]+}/{turn: on|off}")
    @Needs(SwitchingPermissions.SWITCH)
    public View<SwitchModel> ask(@Context Cell cell, @PathParam("module") String name, @PathParam("turn") String turn) {
        return View.of("turn", SwitchModel.of(model(cell, name), turn)).neverKept();
    }

    @POST
    @Path("{module: [a-z][a-z0-9]+}/{turn: on|off}")
    @Needs(SwitchingPermissions.SWITCH)
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public Response turn(
            @Context Visit visit, @PathParam("module") String name, @PathParam("turn") String turn, Turn wanted) {
        Cell cell = visit.cell();
        ModuleName module = module(name);
        Decision decision = new Decision(Actor.of(visit), "page", wanted.withNeeds());
        Switched done = turn.equals(ON) ? modules.on(cell, module, decision) : modules.off(cell, module, decision);
        if (done instanceof Switched.Refused refused) {
            ModuleModel model = model(cell, name);
            String why = refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Response.status(409)
                    .entity(View.of("turn", new SwitchModel(model, turn, why, refused.detail(), others(cell, refused)))
                            .withStatus(409)
                            .neverKept())
                    .build();
        }
        return Response.seeOther(links.to(cell, "/modules/" + module)).build();
    }

    private List<ModuleModel.Other> others(Cell cell, Switched.Refused refused) {
        return ModuleModel.others(refused.modules(), modules.in(cell));
    }

    private ModuleModel model(Cell cell, String name) {
        List<ModuleStanding> all = modules.in(cell);
        return all.stream()
                .filter(one -> one.card().name().equals(module(name)))
                .map(one -> ModuleModel.of(one, all))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static ModuleName module(String name) {
        try {
            return new ModuleName(name);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
