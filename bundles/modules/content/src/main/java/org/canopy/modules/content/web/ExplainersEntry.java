package org.canopy.modules.content.web;

import org.canopy.api.web.NavItem;
import org.osgi.service.component.annotations.Component;

/** The plain-language pages in the menu. */
@Component(service = NavItem.class)
public final class ExplainersEntry extends MenuEntry {
    public ExplainersEntry() {
        super(Area.PUBLIC, 20, "explainers", "/explainers", "message-circle");
    }
}
