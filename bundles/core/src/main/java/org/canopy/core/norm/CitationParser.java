package org.canopy.core.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.canopy.core.norm.PointReader.Reading;

/**
 * Finds citations in free text: 未保法11条2款, 《民法典》第1098条第（五）项, 刑法236条之一, 第十一条第二款.
 *
 * <p>An article behind a norm that is not known (某某法第三条) is left out rather than taken for another's. In a list
 * (第八条、第九条和第十条第一款、第二款) each member is a citation of the same norm; of a range, both ends are.
 */
public final class CitationParser {
    private static final int LOOK_BACK = 40;
    private static final String KINDS = "(?:法|法典|法学|条例|规定|办法|细则|规则|解释|决定|修正案|章程|意见|通知|标准|公约|草案)";
    private static final Pattern UNKNOWN_NORM =
            Pattern.compile("(?<!本|该|此|上述|前述)" + KINDS + "(?:[（(][^（）()]{0,20}[)）])?" + PointReader.BLANK + "的?$");
    private static final Pattern NORM_LIKE = Pattern.compile(".*" + KINDS + "(?:[（(].{0,30}[)）])?");
    private static final Pattern AND =
            Pattern.compile(PointReader.BLANK + "(?:[、,，;；]|以及|或者|[和与及或至到])" + PointReader.BLANK);

    /** 教育法治, 民法院, 刑法学, 宪法和法律委员会 name no norm. */
    private static final String NOT_IN_A_WORD = "(?!修正案|草案|[院官庭警律治制]|和法律委员会|学(?![校生前]))";

    private final ShortTitles titles;
    private final Pattern mention;

    public CitationParser(ShortTitles titles) {
        this.titles = titles;
        String names = titles.names().stream().map(CitationParser::form).collect(Collectors.joining("|"));
        mention = Pattern.compile("《(?<book>[^《》\\r\\n]{2,80}+)》"
                + "|(?<name>" + names + ")" + NOT_IN_A_WORD
                + "|第(?=" + PointReader.BLANK + PointReader.NUMBER + PointReader.BLANK + "条)");
    }

    /** 民法 is also the middle of 人民法院 and 公民法治意识. */
    private static String form(String name) {
        return (name.equals("民法") ? "(?<![人公村居农牧渔市选移难全平])" : "") + Pattern.quote(name);
    }

    /** Every citation, in the order of the text; none overlap. */
    public List<Citation> find(String text) {
        List<Citation> found = new ArrayList<>();
        Matcher matcher = mention.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            boolean named = matcher.group("book") != null || matcher.group("name") != null;
            Optional<Reading> reading =
                    named ? PointReader.behindLaw(text, matcher.end()) : PointReader.alone(text, matcher.start());
            Optional<String> law = named ? law(matcher, reading.isPresent()) : Optional.empty();
            List<Citation> here = cite(text, law, matcher.start(), matcher.end(), reading);
            from = here.isEmpty() ? matcher.end() : here.get(here.size() - 1).end();
            boolean whose = named
                    || !UNKNOWN_NORM
                            .matcher(text.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start()))
                            .find();
            if (whose) {
                found.addAll(here);
            }
        }
        return List.copyOf(found);
    }

    private Optional<String> law(Matcher matcher, boolean hasPoint) {
        String book = matcher.group("book");
        if (book == null) {
            return titles.resolve(matcher.group("name"));
        }
        return titles.resolve(book).or(() -> Optional.of(book.strip())
                .filter(title -> !title.isEmpty()
                        && (hasPoint || NORM_LIKE.matcher(title).matches())));
    }

    private static List<Citation> cite(
            String text, Optional<String> law, int start, int nameEnd, Optional<Reading> reading) {
        List<Citation> all = new ArrayList<>();
        if (reading.isEmpty()) {
            law.ifPresent(title -> all.add(new Citation(law, List.of(), Optional.empty(), start, nameEnd)));
            return all;
        }
        Reading last = reading.get();
        int begin = start;
        while (law.isPresent() || last.point().isPresent()) {
            all.add(new Citation(law, last.headings(), last.point(), begin, last.end()));
            Matcher and = AND.matcher(text).region(last.end(), text.length());
            if (last.point().isEmpty() || !and.lookingAt()) {
                break;
            }
            ArticlePoint before = last.point().get();
            Optional<Reading> next =
                    PointReader.alone(text, and.end()).or(() -> PointReader.continued(text, and.end(), before));
            if (next.isEmpty()) {
                break;
            }
            begin = and.end();
            last = next.get();
        }
        return all;
    }
}
