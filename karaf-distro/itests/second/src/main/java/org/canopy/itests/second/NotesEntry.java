package org.canopy.itests.second;

import org.canopy.api.web.NavItem;
import org.osgi.service.component.annotations.Component;

/** The board in the public menu. */
@Component(service = NavItem.class)
public final class NotesEntry implements NavItem {
    @Override
    public Area area() {
        return Area.PUBLIC;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String path() {
        return "/second";
    }

    @Override
    public String labelKey() {
        return "notes.title";
    }

    @Override
    public String icon() {
        return "file-text";
    }
}
