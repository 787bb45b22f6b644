package org.canopy.modules.content.explainer;

import java.util.List;
import org.canopy.core.norm.NormState;
import org.canopy.modules.content.explainer.Explainer.Basis;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.Shelf;
import org.canopy.modules.content.statute.VersionLine;

/** Finds explainers that the law has overtaken. Worked out from what the county can read on the day, never stored. */
public final class NeedsReview {
    private NeedsReview() {}

    /**
     * Titles of the laws of which a newer version than the explainer rests on is here and in force; empty where it
     * stands as it was written.
     */
    public static List<String> because(Explainer explainer, Shelf shelf) {
        return explainer.restsOn().stream()
                .filter(basis -> overtaken(basis, shelf))
                .map(Basis::law)
                .distinct()
                .toList();
    }

    private static boolean overtaken(Basis basis, Shelf shelf) {
        return basis.version().isPresent()
                && shelf.titled(basis.law())
                        .map(LawLine::current)
                        .filter(now -> now.state() == NormState.IN_FORCE)
                        .map(VersionLine::id)
                        .filter(now -> now.compareTo(basis.version().get()) > 0)
                        .isPresent();
    }
}
