package org.canopy.modules.content.web;

import java.util.Optional;
import org.canopy.modules.content.search.Laws;

/** One article on a page of its own. */
public record ArticleModel(
        String id,
        String title,
        boolean invented,
        Laws.Version version,
        Laws.Article article,
        Optional<Near> previous,
        Optional<Near> next) {
    /** A neighbour. */
    public record Near(String anchor, String number) {}

    public String path() {
        return "/law/" + id + "/" + version.id();
    }
}
