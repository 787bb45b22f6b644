package org.canopy.platform.identity.web;

import java.util.Optional;
import org.canopy.api.web.NavItem;
import org.canopy.platform.identity.OwnPermissions;
import org.osgi.service.component.annotations.Component;

/** The way to {@code /accounts}, for who may go there. */
@Component
public final class AccountsMenu implements NavItem {
    @Override
    public Area area() {
        return Area.DESK;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String path() {
        return "/accounts";
    }

    @Override
    public String labelKey() {
        return "accounts.title";
    }

    @Override
    public String icon() {
        return "users";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(OwnPermissions.ACCOUNTS);
    }
}
