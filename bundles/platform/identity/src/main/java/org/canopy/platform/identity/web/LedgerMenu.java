package org.canopy.platform.identity.web;

import java.util.Optional;
import org.canopy.api.web.NavItem;
import org.canopy.platform.identity.OwnPermissions;
import org.osgi.service.component.annotations.Component;

/** The way to {@code /ledger}, for who may go there. */
@Component
public final class LedgerMenu implements NavItem {
    @Override
    public Area area() {
        return Area.DESK;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String path() {
        return "/ledger";
    }

    @Override
    public String labelKey() {
        return "ledger.title";
    }

    @Override
    public String icon() {
        return "book-open";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(OwnPermissions.LEDGER);
    }
}
