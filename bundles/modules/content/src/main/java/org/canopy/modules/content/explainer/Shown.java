package org.canopy.modules.content.explainer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.explainer.Publishing.Unreviewed;

/** The explainers that one county shows: all, or those that a named person of it has reviewed as they stand. */
public final class Shown {
    private final Explainers written;
    private final Map<String, Review> reviews;
    private final Set<String> lapsed;
    private final boolean all;

    private Shown(Explainers written, Map<String, Review> reviews, Set<String> lapsed, boolean all) {
        this.written = written;
        this.reviews = reviews;
        this.lapsed = lapsed;
        this.all = all;
    }

    static Shown in(Cell cell, Explainers written) {
        Publishing county = cell.settings(Publishing.class);
        Map<String, Review> reviews = new HashMap<>();
        county.reviewed().forEach((id, value) -> Review.read(value)
                .filter(review -> written.named(id)
                        .filter(explainer -> explainer.version().equals(review.version()))
                        .isPresent())
                .ifPresent(review -> reviews.put(id, review)));
        boolean all = county.unreviewed()
                .map(chosen -> chosen == Unreviewed.SHOW)
                .orElseGet(() -> cell.settings(CountyProfile.class).demo());
        Set<String> lapsed = new TreeSet<>(county.reviewed().keySet());
        lapsed.removeAll(reviews.keySet());
        return new Shown(written, reviews, lapsed, all);
    }

    /** The one rule. */
    private boolean shows(Explainer explainer) {
        return all || reviews.containsKey(explainer.id());
    }

    /** Who vouches for the text as it stands. */
    public Optional<Review> review(Explainer explainer) {
        return Optional.ofNullable(reviews.get(explainer.id()));
    }

    /** Ids that the county's file names as reviewed, and whose line vouches for nothing here: another text, or not readable. */
    public Set<String> lapsed() {
        return lapsed;
    }

    /** Ids of those that wait for a review and are not shown until then. */
    public Set<String> hidden() {
        return written.all().stream()
                .filter(explainer -> !shows(explainer))
                .map(Explainer::id)
                .collect(Collectors.toSet());
    }

    public List<Explainer> all() {
        return only(written.all());
    }

    public Optional<Explainer> named(String id) {
        return written.named(id).filter(this::shows);
    }

    /** As {@link Explainers#restingOn}. */
    public List<Explainer> restingOn(String title, ArticleNumber article) {
        return only(written.restingOn(title, article));
    }

    /** As {@link Explainers#mostImportant}. */
    public List<Explainer> mostImportant() {
        return only(written.mostImportant());
    }

    /** As {@link Explainers#about}. */
    public List<Explainer> about(Set<Audience> readers, Set<Protection> protections) {
        return only(written.about(readers, protections));
    }

    private List<Explainer> only(Collection<Explainer> explainers) {
        return explainers.stream().filter(this::shows).toList();
    }
}
