package org.canopy.modules.content.explainer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.core.norm.ArticlePoint;
import org.canopy.modules.content.statute.Citations;

/**
 * One question of daily life, answered in plain words.
 *
 * @param version 12 hex digits of the SHA-256 of its file: another one whenever a letter changed
 * @param summary the answer in one or two sentences
 * @param questions ways people ask; they lead here and are never shown
 * @param restsOn the articles that the answer rests on
 * @param phones keys of the county's phones that help here
 */
public record Explainer(
        String id,
        String version,
        String title,
        String summary,
        Set<Audience> audience,
        List<Protection> protection,
        List<String> questions,
        List<Basis> restsOn,
        List<String> phones,
        List<Section> sections) {

    /**
     * A place in a statute.
     *
     * @param law full title; number of a document (民发〔2019〕62号) where only that is known
     * @param point 第二十三条第一款; empty for the whole
     * @param version day of the version that the answer rests on
     * @param read whether the writer had its text; if not, it is named, and links to nothing but that very version
     */
    public record Basis(String law, String point, Optional<String> version, boolean read) {
        private static final Citations CITATIONS = new Citations(List.of());

        /** The place that the point names. */
        public Optional<ArticlePoint> place() {
            return CITATIONS.point(point);
        }

        /** The article that the point names or lies in. */
        public Optional<ArticleNumber> article() {
            return place().map(ArticlePoint::article);
        }
    }

    /** 谁, 是什么, 怎么办, 带什么, 去哪里, 要留心. */
    public record Section(String title, List<Block> blocks) {}

    /** Lines of one shape. */
    public record Block(Shape shape, List<String> lines) {}

    /** How lines are set. */
    public enum Shape {
        TEXT,
        BULLETS,
        STEPS
    }

    /** All its running text, a line each. */
    public String body() {
        StringBuilder body = new StringBuilder(summary);
        sections.forEach(section -> section.blocks().forEach(block -> block.lines()
                .forEach(line -> body.append('\n').append(line))));
        return body.toString();
    }
}
