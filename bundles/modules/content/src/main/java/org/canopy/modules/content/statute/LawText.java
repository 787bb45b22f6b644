package org.canopy.modules.content.statute;

import java.util.List;

/**
 * One version, whole.
 *
 * @param history who adopted or amended it, and when: the lines above the text
 */
public record LawText(LawLine law, VersionLine version, List<String> history, List<ArticleText> articles) {}
