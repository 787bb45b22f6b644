package org.canopy.platform.access.web;

import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Person;
import org.canopy.api.web.NavItem;
import org.canopy.platform.access.AccessPermissions;
import org.canopy.platform.access.store.AlertTable;
import org.osgi.service.component.annotations.Component;

/** The way to {@code /access/alerts}, for whoever reviews. */
@Component(service = NavItem.class)
public final class AlertsMenu implements NavItem {
    @Override
    public Area area() {
        return Area.DESK;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String path() {
        return "/access/alerts";
    }

    @Override
    public String labelKey() {
        return "alerts.title";
    }

    @Override
    public String icon() {
        return "triangle-alert";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(AccessPermissions.REVIEW);
    }

    @Override
    public int count(Cell cell, Person person) {
        return cell.read(AlertTable::unreviewed);
    }
}
