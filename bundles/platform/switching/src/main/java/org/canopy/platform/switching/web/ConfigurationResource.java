package org.canopy.platform.switching.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.api.identity.Needs;
import org.canopy.api.module.Decision;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.switching.SwitchingPermissions;
import org.canopy.platform.switching.config.Change;
import org.canopy.platform.switching.config.Configuration;
import org.canopy.platform.switching.config.Lines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The county's settings as one file: read, compared, taken over. What concerns the machine or its neighbours (host names,
 * the database, the division) is the operator's, and is neither shown nor changed here.
 */
@Component(service = Resource.class)
@Path("/modules/configuration")
@Needs(SwitchingPermissions.SWITCH)
public final class ConfigurationResource implements Resource {
    private static final String PAGE = "configuration";

    private final Configuration configuration;

    @Activate
    public ConfigurationResource(@Reference Configuration configuration) {
        this.configuration = configuration;
    }

    @GET
    public View<ConfigurationModel> export(@Context Cell cell) {
        String text = OperatorLines.hidden(configuration.of(cell)).text();
        return View.of(PAGE, new ConfigurationModel(text, false, List.of(), List.of(), "", ""))
                .neverKept();
    }

    @POST
    @Path("diff")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public View<ConfigurationModel> diff(@Context Cell cell, NewText wanted) {
        try {
            return shown(wanted, planned(cell, wanted), "");
        } catch (CountyFileRefused e) {
            return refused(wanted, e);
        }
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    public View<ConfigurationModel> apply(@Context Visit visit, NewText wanted) {
        Cell cell = visit.cell();
        try {
            planned(cell, wanted);
            Decision decision = new Decision(Actor.of(visit), "page", false);
            Configuration.Applied applied =
                    configuration.apply(cell, whole(cell, wanted), Set.copyOf(wanted.removed()), decision);
            return shown(wanted, visible(applied.plan()), applied.undo());
        } catch (CountyFileRefused e) {
            return refused(wanted, e);
        }
    }

    private Configuration.Plan planned(Cell cell, NewText wanted) {
        OperatorLines.refuse(new Lines(wanted.words()), wanted.removed());
        return visible(configuration.plan(cell, whole(cell, wanted), Set.copyOf(wanted.removed())));
    }

    private Lines whole(Cell cell, NewText wanted) {
        return OperatorLines.added(new Lines(wanted.words()), configuration.of(cell));
    }

    private static Configuration.Plan visible(Configuration.Plan plan) {
        List<Change> left = plan.left().stream()
                .filter(change -> !OperatorLines.is(change.key()))
                .toList();
        return new Configuration.Plan(plan.changes(), left);
    }

    private static View<ConfigurationModel> shown(NewText wanted, Configuration.Plan plan, String undo) {
        return View.of(PAGE, new ConfigurationModel(wanted.words(), true, plan.changes(), plan.left(), "", undo))
                .neverKept();
    }

    private static View<ConfigurationModel> refused(NewText wanted, CountyFileRefused why) {
        return View.of(
                        PAGE,
                        new ConfigurationModel(
                                wanted.words(), true, List.of(), List.of(), String.valueOf(why.getMessage()), ""))
                .withStatus(409)
                .neverKept();
    }
}
