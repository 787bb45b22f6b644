package org.canopy.modules.content.web;

import org.canopy.api.county.Cell;
import org.canopy.api.web.View;
import org.canopy.api.web.Widget;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The six protections and the most important explainers on the home page. */
@Component(service = Widget.class)
public final class HomeWidget implements Widget {
    private final CountyExplainers explainers;

    @Activate
    public HomeWidget(@Reference CountyExplainers explainers) {
        this.explainers = explainers;
    }

    @Override
    public String slot() {
        return "home.main";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public View<?> view(Cell cell) {
        return View.of(
                "home",
                new HomeModel(explainers.of(cell).mostImportant().stream()
                        .map(e -> new HomeModel.Line(e.id(), e.title()))
                        .toList()));
    }
}
