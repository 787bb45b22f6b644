package org.canopy.modules.content.web;

import java.util.List;
import org.canopy.modules.content.explainer.Audience;
import org.canopy.modules.content.explainer.Protection;

/** List of explainers. @param audience codes of the readers asked for; @param protection codes asked for */
public record ExplainersModel(List<Line> items, List<String> audience, List<String> protection) {
    /** One explainer. */
    public record Line(
            String id,
            String title,
            String summary,
            List<String> protection,
            boolean reviewed,
            List<String> changedLaws,
            String url) {
        public boolean isNeedsReview() {
            return !changedLaws.isEmpty();
        }
    }

    public List<Audience> readers() {
        return List.of(Audience.values());
    }

    public List<Protection> protections() {
        return List.of(Protection.values());
    }
}
