package org.canopy.modules.content.web;

import java.util.List;
import java.util.Optional;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.VersionLine;

/** One article on a page of its own. @param inForce the version of the law that counts today, if one does */
public record ArticleModel(
        String id,
        String title,
        boolean invented,
        VersionLine version,
        Optional<VersionLine> inForce,
        ArticleText article,
        Optional<Near> previous,
        Optional<Near> next,
        List<Explained> explained) {
    /** A neighbour. */
    public record Near(String anchor, String number) {}

    /** An explainer that rests on the article. */
    public record Explained(String id, String title, boolean reviewed, boolean needsReview, String url) {}

    public String path() {
        return "/law/" + id + "/" + version.id();
    }
}
