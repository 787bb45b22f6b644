package org.canopy.modules.content.statute;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.core.norm.ArticlePoint;
import org.canopy.core.norm.Citation;
import org.canopy.core.norm.CitationParser;
import org.canopy.core.norm.ShortTitles;

/** Reads which law and article a question names: 未保法11条2款, 《民法典》第1098条第（五）项, 示范条例第五条. */
public final class Citations {
    private static final String KINDS = "(?:法|法典|条例|规定|办法|细则|规则|解释|决定|章程|意见|通知)";
    private static final String NUMBER = "[0-9０-９〇零一二三四五六七八九十百千两]{1,9}";
    /** A norm that nobody has taught us, before an article: 渔业法第三条. */
    private static final Pattern STRANGER = Pattern.compile(
            "(?<name>\\p{IsHan}{1,30}" + KINDS + ")\\s*的?\\s*第?\\s*" + NUMBER + "\\s*条(?![件例约目理形码幅路建意款])");

    private static final Pattern LEAD =
            Pattern.compile("^(?:请问|想问|我想|查一下|查询|查|看看|看|根据|依据|依照|按照|按|关于|违反|本|该|此|这部|这个|上述)+");
    private static final Pattern LOCAL =
            Pattern.compile("^\\p{IsHan}{1,12}?(?:自治区|自治州|自治县|省|市|州|县|区|旗)(\\p{IsHan}{4,})$");

    /**
     * What a question names.
     *
     * @param law full title; as it was written where no text and no list of ours knows it
     * @param alone whether the question holds nothing else
     */
    public record Named(String law, Optional<ArticlePoint> point, boolean alone) {}

    private final ShortTitles titles;
    private final CitationParser parser;

    /** @param here full titles of the laws that can be read; a local one is known without its place where only one fits */
    public Citations(Collection<String> here) {
        titles = ShortTitles.standard().withTitles(here).withShort(local(here));
        parser = new CitationParser(titles);
    }

    private static Map<String, String> local(Collection<String> here) {
        Map<String, String> full = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (String title : new HashSet<>(here)) {
            Matcher local = LOCAL.matcher(title);
            if (local.matches() && full.put(local.group(1), title) != null) {
                twice.add(local.group(1));
            }
        }
        full.keySet().removeAll(twice);
        return full;
    }

    /** The first law that {@code question} names, with the article if it names one. */
    public Optional<Named> first(String question) {
        List<Citation> all = parser.find(question);
        Optional<Citation> whole = all.stream()
                .filter(one -> one.law().isPresent() && one.point().isPresent())
                .findFirst();
        Optional<Citation> law =
                whole.or(() -> all.stream().filter(one -> one.law().isPresent()).findFirst());
        if (law.isEmpty()) {
            return stranger(question);
        }
        Citation named = law.get();
        // 第十一条 未保法: the article stands before its law.
        Optional<ArticlePoint> point = named.point()
                .or(() -> all.stream().flatMap(one -> one.point().stream()).findFirst());
        return Optional.of(
                new Named(named.law().orElseThrow(), point, rest(question, all).isBlank()));
    }

    /** The first article that {@code text} names, whatever the law. */
    public Optional<ArticlePoint> point(String text) {
        return parser.find(text).stream().flatMap(one -> one.point().stream()).findFirst();
    }

    private Optional<Named> stranger(String question) {
        Matcher found = STRANGER.matcher(question);
        if (!found.find()) {
            return Optional.empty();
        }
        String written = found.group("name");
        String name =
                LEAD.matcher(written.substring(written.lastIndexOf('的') + 1)).replaceFirst("");
        Optional<ArticlePoint> point = point("《" + name + "》" + question.substring(found.end("name")));
        return name.matches(KINDS + "?") || point.isEmpty()
                ? Optional.empty()
                : Optional.of(new Named(name, point, false));
    }

    private static String rest(String question, List<Citation> all) {
        StringBuilder rest = new StringBuilder(question);
        for (int i = all.size() - 1; i >= 0; i--) {
            rest.delete(all.get(i).start(), all.get(i).end());
        }
        return rest.toString().replaceAll("[\\p{P}\\p{S}的]+", "");
    }
}
