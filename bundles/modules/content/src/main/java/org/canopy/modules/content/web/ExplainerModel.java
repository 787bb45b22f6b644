package org.canopy.modules.content.web;

import java.util.List;
import java.util.Optional;
import org.canopy.modules.content.explainer.Explainer;
import org.canopy.modules.content.explainer.Review;

/**
 * One explainer.
 *
 * @param version of its text
 * @param review who of the county vouches for this version; empty: nobody yet
 * @param basis the articles it rests on
 * @param changedLaws titles of those that have changed since it was written
 */
public record ExplainerModel(
        String id,
        String version,
        String title,
        String summary,
        Optional<Review> review,
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
