package org.canopy.modules.content.web;

import org.canopy.api.web.NavItem;
import org.osgi.service.component.annotations.Component;

/** 法律法规 in the menu. */
@Component(service = NavItem.class)
public final class LawsEntry extends MenuEntry {
    public LawsEntry() {
        super(Area.PUBLIC, 30, "laws", "/laws", "book-open");
    }
}
