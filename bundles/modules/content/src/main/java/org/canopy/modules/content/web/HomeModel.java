package org.canopy.modules.content.web;

import java.util.List;
import org.canopy.modules.content.explainer.Protection;

/** What this module shows on the home page. @param important the explainers that most people need */
public record HomeModel(List<Line> important) {
    /** One explainer. */
    public record Line(String id, String title) {}

    public List<Protection> protections() {
        return List.of(Protection.values());
    }
}
