package org.canopy.modules.records.web;

import java.util.Optional;
import org.canopy.api.web.NavItem;
import org.canopy.modules.records.RecordsPermissions;
import org.osgi.service.component.annotations.Component;

/** The way to the desk for rights. */
@Component
public final class RegisterEntry implements NavItem {
    @Override
    public Area area() {
        return Area.DESK;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public String path() {
        return "/records/register/right";
    }

    @Override
    public String labelKey() {
        return "register.right";
    }

    @Override
    public String icon() {
        return "scale";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(RecordsPermissions.RIGHTS);
    }
}
