package org.canopy.modules.content.web;

import java.util.Optional;
import org.canopy.api.web.NavItem;

/** A menu entry made of constants: label under {@code menu.<name>}, hint of a door under {@code menu.<name>.hint}. */
abstract class MenuEntry implements NavItem {
    private final Area area;
    private final int order;
    private final String name;
    private final String path;
    private final String icon;

    MenuEntry(Area area, int order, String name, String path, String icon) {
        this.area = area;
        this.order = order;
        this.name = name;
        this.path = path;
        this.icon = icon;
    }

    @Override
    public Area area() {
        return area;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String labelKey() {
        return "menu." + name;
    }

    @Override
    public Optional<String> hintKey() {
        return area == Area.DOORS ? Optional.of("menu." + name + ".hint") : Optional.empty();
    }

    @Override
    public String icon() {
        return icon;
    }
}
