package org.canopy.modules.content.web;

import java.util.List;
import org.canopy.modules.content.explainer.Explainer;

/**
 * One explainer.
 *
 * @param basis the articles it rests on
 */
public record ExplainerModel(
        String id,
        String title,
        String summary,
        List<String> audience,
        List<String> protection,
        List<Explainer.Section> sections,
        List<Rest> basis,
        List<String> phones) {

    /**
     * An article.
     *
     * @param url its address with the county's prefix; empty where this portal has no such text
     * @param state of the version that it leads to; empty where there is none
     */
    public record Rest(String law, String point, String url, String state) {}
}
