package org.canopy.modules.content.web;

import org.canopy.api.web.NavItem;
import org.osgi.service.component.annotations.Component;

/** Door for children. */
@Component(service = NavItem.class)
public final class ChildDoor extends MenuEntry {
    public ChildDoor() {
        super(Area.DOORS, 10, "child", "/explainers?audience=child", "message-circle");
    }
}
