package org.canopy.modules.records.web;

import java.util.Optional;
import org.canopy.api.web.NavItem;
import org.canopy.modules.records.RecordsPermissions;
import org.osgi.service.component.annotations.Component;

/** The way to the files, on the desk of whoever may look for one. */
@Component
public final class RecordsEntry implements NavItem {
    @Override
    public Area area() {
        return Area.DESK;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String path() {
        return "/records";
    }

    @Override
    public String labelKey() {
        return "records.title";
    }

    @Override
    public String icon() {
        return "users";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(RecordsPermissions.FIND);
    }
}
