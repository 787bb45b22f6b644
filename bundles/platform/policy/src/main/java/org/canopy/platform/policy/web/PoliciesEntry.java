package org.canopy.platform.policy.web;

import java.util.Optional;
import org.canopy.api.web.NavItem;
import org.canopy.platform.policy.PolicyPermissions;
import org.osgi.service.component.annotations.Component;

/** The page in the staff's menu, for whoever may see it. */
@Component(service = NavItem.class)
public final class PoliciesEntry implements NavItem {
    @Override
    public Area area() {
        return Area.DESK;
    }

    @Override
    public int order() {
        return 890;
    }

    @Override
    public String path() {
        return "/policies";
    }

    @Override
    public String labelKey() {
        return "policies.title";
    }

    @Override
    public String icon() {
        return "scale";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(PolicyPermissions.SEE);
    }
}
