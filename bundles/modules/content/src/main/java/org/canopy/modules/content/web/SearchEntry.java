package org.canopy.modules.content.web;

import org.canopy.api.web.NavItem;
import org.osgi.service.component.annotations.Component;

/** 查政策 in the menu. */
@Component(service = NavItem.class)
public final class SearchEntry extends MenuEntry {
    public SearchEntry() {
        super(Area.PUBLIC, 10, "search", "/search", "search");
    }
}
