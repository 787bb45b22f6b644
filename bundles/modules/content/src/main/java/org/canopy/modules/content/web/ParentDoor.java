package org.canopy.modules.content.web;

import org.canopy.api.web.NavItem;
import org.osgi.service.component.annotations.Component;

/** Door for parents and carers. */
@Component(service = NavItem.class)
public final class ParentDoor extends MenuEntry {
    public ParentDoor() {
        super(Area.DOORS, 40, "parent", "/explainers?audience=parent", "users");
    }
}
