package org.canopy.itests.second;

import java.util.List;
import org.canopy.api.county.Cell;
import org.canopy.api.web.View;
import org.canopy.api.web.Widget;
import org.osgi.service.component.annotations.Component;

/** The board on the home page. */
@Component(service = Widget.class)
public final class NotesWidget implements Widget {
    @Override
    public String slot() {
        return "home.main";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public View<?> view(Cell cell) {
        return View.of("board", new Notes(cell.name().value(), "", List.of(), List.of(), List.of()));
    }
}
