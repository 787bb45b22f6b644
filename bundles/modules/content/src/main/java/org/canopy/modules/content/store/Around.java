package org.canopy.modules.content.store;

import java.util.Optional;
import org.canopy.modules.content.statute.Statute.Article;

/** An article and its neighbours in the text. */
public record Around(Article article, Optional<Article> before, Optional<Article> after) {}
