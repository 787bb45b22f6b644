package org.canopy.modules.content.web;

import java.util.List;
import java.util.Optional;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.VersionLine;

/**
 * One article on a page of its own.
 *
 * @param explainers what rests on it, in plain words
 * @param instead the version that is in force instead of this one
 */
public record ArticleModel(
        String id,
        String title,
        boolean invented,
        VersionLine version,
        Optional<VersionLine> instead,
        ArticleText article,
        List<Plain> explainers,
        Optional<Near> previous,
        Optional<Near> next) {
    /** An explainer that rests on the article. */
    public record Plain(String id, String title, String url) {}

    /** A neighbour. */
    public record Near(String anchor, String number) {}

    public String path() {
        return "/law/" + id + "/" + version.id();
    }
}
