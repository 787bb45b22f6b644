package org.canopy.modules.content.web;

import org.canopy.api.web.NavItem;
import org.osgi.service.component.annotations.Component;

/** Door for teachers and doctors, who must report. */
@Component(service = NavItem.class)
public final class TeacherDoor extends MenuEntry {
    public TeacherDoor() {
        super(Area.DOORS, 30, "teacher", "/explainers?audience=teacher&audience=doctor", "graduation-cap");
    }
}
