package org.canopy.modules.content.web;

import java.util.List;
import org.canopy.modules.content.explainer.Explainer;

/**
 * One explainer.
 *
 * @param basis the articles it rests on
 * @param changedLaws titles of those that have changed since it was written
 */
public record ExplainerModel(
        String id,
        String title,
        String summary,
        List<String> audience,
        List<String> protection,
        List<Explainer.Section> sections,
        List<Rest> basis,
        List<String> changedLaws,
        List<String> phones) {
    public boolean isNeedsReview() {
        return !changedLaws.isEmpty();
    }

    /**
     * An article.
     *
     * @param version day of the version that the explainer rests on; empty where that is not known
     * @param read whether the writer had its text
     * @param url its address with the county's prefix; empty where this portal has no such text
     * @param state of the version that it leads to; empty where there is none
     */
    public record Rest(String law, String point, String version, boolean read, String url, String state) {
        /** 《…》第二条; a document that only its number names stands without 《》. */
        public String words() {
            return (law.contains("〔") ? law : "《" + law + "》") + point;
        }
    }
}
