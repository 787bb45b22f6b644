package org.canopy.modules.content.web;

import org.canopy.api.web.NavItem;
import org.osgi.service.component.annotations.Component;

/** Door for organisations and volunteers. */
@Component(service = NavItem.class)
public final class OrganisationDoor extends MenuEntry {
    public OrganisationDoor() {
        super(
                Area.DOORS,
                50,
                "organisation",
                "/explainers?audience=organisation&audience=volunteer",
                "heart-handshake");
    }
}
