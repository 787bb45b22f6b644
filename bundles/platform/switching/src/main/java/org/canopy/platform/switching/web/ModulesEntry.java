package org.canopy.platform.switching.web;

import java.util.Optional;
import org.canopy.api.web.NavItem;
import org.canopy.platform.switching.SwitchingPermissions;
import org.osgi.service.component.annotations.Component;

/** The page in the staff's menu, for whoever may see it. */
@Component(service = NavItem.class)
public final class ModulesEntry implements NavItem {
    @Override
    public Area area() {
        return Area.DESK;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String path() {
        return "/modules";
    }

    @Override
    public String labelKey() {
        return "modules.title";
    }

    @Override
    public String icon() {
        return "puzzle";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(SwitchingPermissions.SEE);
    }
}
