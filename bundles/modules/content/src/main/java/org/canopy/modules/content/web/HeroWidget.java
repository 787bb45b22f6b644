package org.canopy.modules.content.web;

import java.util.List;
import org.canopy.api.county.Cell;
import org.canopy.api.web.View;
import org.canopy.api.web.Widget;
import org.osgi.service.component.annotations.Component;

/** The search box below the headline of the home page. */
@Component(service = Widget.class)
public final class HeroWidget implements Widget {
    private static final List<String> OFTEN = List.of("孩子被打怎么办", "孤儿生活费", "校园欺凌", "老师必须报告吗");

    @Override
    public String slot() {
        return "home.hero";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public View<?> view(Cell cell) {
        return View.of("hero", new HeroModel(OFTEN));
    }
}
