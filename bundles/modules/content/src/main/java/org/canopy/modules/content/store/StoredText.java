package org.canopy.modules.content.store;

import java.util.List;
import org.canopy.modules.content.statute.Statute.Article;

/** The text of one version, its parts one after another. */
public record StoredText(List<String> history, List<Article> articles, List<String> annex) {}
