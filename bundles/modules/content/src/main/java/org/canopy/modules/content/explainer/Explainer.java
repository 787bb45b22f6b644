package org.canopy.modules.content.explainer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.core.norm.ArticleNumber;

/**
 * One question of daily life, answered in plain words.
 *
 * @param summary the answer in one or two sentences
 * @param questions ways people ask; they lead here and are never shown
 * @param restsOn the articles that the answer rests on
 * @param phones keys of the county's phones that help here
 */
public record Explainer(
        String id,
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
        private static final Pattern ARTICLE = Pattern.compile("第[^第条]{1,12}条(?:之[一二三四五六七八九十]{1,3})?");

        /** The article that the point names or lies in. */
        public Optional<ArticleNumber> article() {
            Matcher written = ARTICLE.matcher(point);
            return written.lookingAt() ? ArticleNumber.read(written.group()) : Optional.empty();
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
