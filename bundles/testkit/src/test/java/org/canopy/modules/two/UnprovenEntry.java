package org.canopy.modules.two;

import org.canopy.api.web.NavItem;

public final class UnprovenEntry implements NavItem {
    @Override
    public Area area() {
        return Area.FOOT;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String path() {
        return "/two";
    }

    @Override
    public String labelKey() {
        return "two";
    }

    @Override
    public String icon() {
        return "paper";
    }
}
