package org.canopy.platform.identity.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.canopy.api.identity.Needs;
import org.canopy.api.web.Resource;
import org.canopy.api.web.View;
import org.canopy.api.web.Visit;
import org.canopy.platform.identity.Administration;
import org.canopy.platform.identity.OwnPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All accounts of the county. */
@Component(service = Resource.class)
@Path("/accounts")
@Needs(OwnPermissions.ACCOUNTS)
public final class AccountsResource implements Resource {
    private final Administration administration;
    private final Shown shown;

    @Activate
    public AccountsResource(@Reference Administration administration, @Reference Shown shown) {
        this.administration = administration;
        this.shown = shown;
    }

    @GET
    public View<AccountsModel> list(@Context Visit visit) {
        Answers.administrator(visit);
        return View.of(
                        "accounts",
                        new AccountsModel(administration.all(visit.cell()).stream()
                                .map(whole -> shown.row(visit, whole))
                                .toList()))
                .neverKept();
    }
}
