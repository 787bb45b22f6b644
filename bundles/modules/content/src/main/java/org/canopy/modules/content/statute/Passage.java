package org.canopy.modules.content.statute;

import java.util.Optional;

/** One article of one version, and its neighbours in the text. */
public record Passage(
        LawLine law,
        VersionLine version,
        ArticleText article,
        Optional<ArticleText> before,
        Optional<ArticleText> after) {}
