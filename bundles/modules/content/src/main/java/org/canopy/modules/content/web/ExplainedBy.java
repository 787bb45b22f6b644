package org.canopy.modules.content.web;

import java.util.List;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.explainer.Explainer;
import org.canopy.modules.content.explainer.Shown;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.VersionLine;

/** The way back from an article to the explainers that rest on it. */
final class ExplainedBy {
    private final Shown explainers;

    ExplainedBy(Shown explainers) {
        this.explainers = explainers;
    }

    /**
     * Those that rest on the article in this very version; where the version counts today, those of other versions too,
     * so that nobody finds an article bare because it has changed.
     */
    List<Explainer> of(LawLine law, VersionLine version, ArticleNumber article) {
        boolean counts = version.equals(law.current());
        return explainers.restingOn(law.title(), article).stream()
                .filter(explainer -> counts || restsOn(explainer, law, version, article))
                .toList();
    }

    private static boolean restsOn(Explainer explainer, LawLine law, VersionLine version, ArticleNumber article) {
        String title = LawLine.spoken(law.title());
        return explainer.restsOn().stream()
                .anyMatch(basis -> basis.version().filter(version.id()::equals).isPresent()
                        && LawLine.spoken(basis.law()).equals(title)
                        && basis.article().filter(article::equals).isPresent());
    }
}
