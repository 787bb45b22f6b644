package org.canopy.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.canopy.api.search.SearchDocument;
import org.canopy.api.search.SearchIndex;
import org.canopy.api.search.SearchIndexes;
import org.canopy.api.search.SearchRequest;
import org.canopy.api.search.SearchRequest.Favour;
import org.canopy.api.search.SearchRequest.Narrowing;
import org.canopy.api.search.SearchResult;
import org.canopy.api.search.SearchResult.Hit;
import org.canopy.api.search.SearchResult.Piece;
import org.canopy.api.search.TemporaryIndex;
import org.junit.jupiter.api.Test;

/** What every search engine owes its callers. */
public interface SearchIndexesContract {
    SearchIndexes indexes();

    @Test
    default void findsByTheWordsOfHeadingBodyAndWaysOfAsking() {
        SearchIndex index = filled("words");
        assertEquals(List.of("a1"), ids(ask("监护人", index)));
        assertEquals("a2", ids(ask("示范条例 校园欺凌", index)).get(0));
        assertEquals("e1", ids(ask("爷爷奶奶带娃能领补贴吗", index)).get(0));
    }

    @Test
    default void foldsWidthAndCase() {
        SearchIndex index = filled("folding");
        assertEquals(List.of("e1"), ids(ask("ａｐｐ", index)));
        assertEquals(List.of("e1"), ids(ask("App", index)));
    }

    @Test
    default void changesShowAtOnceAndReplaceOnlyTheirSource() {
        SearchIndex index = filled("changes");
        index.hold(Map.of("law", "2", "e1", "1"), source -> List.of(document("a9", "law", "新条例", "未成年人宵禁", Map.of())));
        assertEquals(List.of(), ids(ask("监护人", index)));
        assertEquals(List.of("a9"), ids(ask("宵禁", index)));
        assertEquals(2, index.size());
        index.hold(Map.of("e1", "1"), source -> List.of());
        assertEquals(1, index.size());
        index.clear();
        assertEquals(0, index.size());
        assertEquals(0, ask("补贴", index).total());
    }

    @Test
    default void asksOnlyForSourcesWhoseRevisionDiffers() {
        SearchIndex index = filled("revisions");
        assertEquals(Map.of("law", "1", "e1", "1"), index.sources());
        List<String> askedFor = new ArrayList<>();
        index.hold(Map.of("law", "1", "e1", "2", "e2", "1"), source -> {
            askedFor.add(source);
            return List.of(document(source, source, "甲", "寄养", Map.of()));
        });
        assertEquals(Set.of("e1", "e2"), Set.copyOf(askedFor));
        assertEquals(Map.of("law", "1", "e1", "2", "e2", "1"), index.sources());
        assertEquals(4, index.size());
        index.clear();
        assertEquals(Map.of(), index.sources());
    }

    @Test
    default void aFillingThatFailsIsTakenUpByTheNext() {
        SearchIndex index = filled("broken");
        Map<String, String> wanted = Map.of("law", "1", "e1", "1", "a", "1", "b", "1");
        assertThrows(
                IllegalStateException.class,
                () -> index.hold(wanted, source -> {
                    throw new IllegalStateException("the database is away");
                }));
        assertEquals(List.of("a1"), ids(ask("监护人", index)));
        index.hold(wanted, source -> List.of(document(source, source, "甲", "寄养", Map.of())));
        assertEquals(Set.of("a", "b"), Set.copyOf(ids(ask("寄养", index))));
        assertEquals(wanted, index.sources());
    }

    @Test
    default void refusesADocumentOfAnotherSource() {
        SearchIndex index = indexes().shared("foreign");
        assertThrows(
                IllegalArgumentException.class,
                () -> index.hold(Map.of("law", "1"), source -> List.of(document("x", "other", "甲", "寄养", Map.of()))));
        assertEquals(0, index.size());
    }

    @Test
    default void filtersAndCountsOverAllThatFit() {
        SearchIndex index = filled("facets");
        var all = new SearchRequest("未成年人", List.of(), Narrowing.NONE, Set.of("topic", "kind"), 1, 0);
        SearchResult result = indexes().search(List.of(index), all);
        assertEquals(3, result.total());
        assertEquals(1, result.hits().size());
        assertEquals(Map.of("family", 2L, "school", 1L), result.facets().get("topic"));
        assertEquals(Map.of("article", 2L, "explainer", 1L), result.facets().get("kind"));
        var some = new Narrowing(Map.of("kind", Set.of("article"), "topic", Set.of("family")), Map.of());
        assertEquals(List.of("a1"), ids(narrowed(index, some)));
        var rest = new Narrowing(Map.of("kind", Set.of("article")), Map.of("topic", Set.of("family", "none such")));
        assertEquals(List.of("a2"), ids(narrowed(index, rest)));
    }

    @Test
    default void whatIsFavouredComesFirstAndNothingElseChanges() {
        SearchIndex index = filled("favour");
        SearchResult plain = ask("监护人 学生欺凌", index);
        assertEquals(List.of("a2", "a1"), ids(plain));
        var favour = new Favour("topic", Map.of("family", 9f, "none such", 2f));
        var request = new SearchRequest("监护人 学生欺凌", List.of(), Narrowing.NONE, favour, Set.of(), 10, 0);
        SearchResult result = indexes().search(List.of(index), request);
        assertEquals(List.of("a1", "a2"), ids(result));
        assertEquals(plain.total(), result.total());
        assertEquals(9 * plain.hits().get(1).score(), result.hits().get(0).score(), 1e-4);
        assertEquals(plain.hits().get(1).coverage(), result.hits().get(0).coverage());
    }

    @Test
    default void aTemporaryIndexIsNobodysAndIsGoneWhenItIsClosed() {
        SearchIndex index = filled("lasting");
        TemporaryIndex temporary = indexes().temporary();
        TemporaryIndex other = indexes().temporary();
        fill(temporary, document("t", "s", "甲", "监护人", Map.of()));
        assertEquals(List.of("t"), ids(ask("监护人", temporary)));
        assertEquals(List.of(), ids(ask("监护人", other)));
        assertEquals(List.of("a1"), ids(ask("监护人", index)));
        temporary.close();
        other.close();
        assertThrows(RuntimeException.class, () -> fill(temporary, document("t", "s", "甲", "乙", Map.of())));
        assertEquals(List.of("a1"), ids(ask("监护人", index)));
    }

    @Test
    default void asksSeveralIndexesAsOne() {
        SearchIndex one = indexes().shared("one");
        SearchIndex two = indexes().shared("two");
        fill(one, document("x", "s", "甲", "收养登记", Map.of()), document("y", "s", "甲", "收养", Map.of()));
        fill(two, document("z", "s", "甲", "收养登记", Map.of()));
        SearchResult both = ask("收养登记", one, two);
        assertEquals(List.of("x", "z", "y"), ids(both));
        assertEquals(both.hits().get(0).score(), both.hits().get(1).score());
        assertEquals(3, ask("收养登记", one, two, one).total(), "an index named twice counts once");
        assertEquals(0, indexes().search(List.of(), SearchRequest.of("收养", 5)).total());
    }

    @Test
    default void ordersEqualHitsByIdAndPagesWithoutGap() {
        SearchIndex index = indexes().shared("pages");
        List<SearchDocument> same = IntStream.range(0, 40)
                .mapToObj(i -> document("d" + (10 + (i * 7) % 40), "s", "甲", "寄养", Map.of()))
                .toList();
        fill(index, same.toArray(SearchDocument[]::new));
        var second = new SearchRequest("寄养", List.of(), Narrowing.NONE, Set.of(), 10, 10);
        assertEquals(
                IntStream.range(20, 30).mapToObj(i -> "d" + i).toList(),
                ids(indexes().search(List.of(index), second)));
        var beyond = new SearchRequest("寄养", List.of(), Narrowing.NONE, Set.of(), 10, Integer.MAX_VALUE);
        assertEquals(List.of(), ids(indexes().search(List.of(index), beyond)));
    }

    @Test
    default void coverageSaysHowSurelyADocumentFits() {
        SearchIndex index = filled("coverage");
        assertEquals(1f, ask("监护人", index).hits().get(0).coverage(), 1e-5);
        Hit weak = ask("监护飞船发射", index).hits().get(0);
        assertTrue(weak.coverage() > 0 && weak.coverage() < 0.5, "coverage " + weak.coverage());
    }

    @Test
    default void furtherWordingsFindLessSurely() {
        SearchIndex index = filled("wordings");
        var also = List.of(new SearchRequest.Wording("校园欺凌", 0.5f));
        var request = new SearchRequest("被同学打了", also, Narrowing.NONE, Set.of(), 10, 0);
        Hit hit = indexes().search(List.of(index), request).hits().get(0);
        assertEquals("a2", hit.id());
        assertTrue(hit.coverage() < 1);
    }

    @Test
    default void marksWhatMatchesAndGivesBackWhatWasStored() {
        Hit hit = ask("学生欺凌", filled("snippet")).hits().get(0);
        assertEquals(Map.of("url", "/x/a2"), hit.stored());
        assertTrue(hit.snippet().stream()
                .anyMatch(piece -> piece.marked() && piece.text().equals("学生欺凌")));
    }

    @Test
    default void answersHostileQuestionsWithNothing() {
        SearchIndex index = filled("hostile");
        for (String text : List.of(
                "",
                " ",
                "？！。、",
                "😀👨‍👩‍👧",
                "\u0000\u0007\u202E",
                "\uD800",
                "*:* AND [",
                "(a+)+$",
                "zzz",
                "Z".repeat(100_000))) {
            assertEquals(0, ask(text, index).total());
        }
        assertFalse(ask("监护人".repeat(40_000), index).hits().isEmpty(), "the first 200 characters are read");
    }

    private SearchIndex filled(String name) {
        SearchIndex index = indexes().shared(name);
        Map<String, List<SearchDocument>> documents = Map.of(
                "law",
                List.of(
                        document("a1", "law", "示范条例 家庭", "未成年人的监护人应当履行职责。", Map.of("topic", Set.of("family"))),
                        document(
                                "a2",
                                "law",
                                "示范条例 学校 校园欺凌",
                                "学校应当防治学生欺凌。未成年人受到欺负的，学校应当处理。",
                                Map.of("topic", Set.of("school")))),
                "e1",
                List.of(new SearchDocument(
                        "e1",
                        "e1",
                        "explainer",
                        "留守儿童补贴",
                        "未成年人由祖父母照料的，可以用 APP 申请补贴。",
                        List.of("爷爷奶奶带娃能领钱吗"),
                        Map.of("topic", Set.of("family")),
                        Map.of())));
        index.hold(Map.of("law", "1", "e1", "1"), documents::get);
        return index;
    }

    private static void fill(SearchIndex index, SearchDocument... all) {
        index.hold(Map.of("s", "1"), source -> List.of(all));
    }

    private SearchResult narrowed(SearchIndex index, Narrowing narrowing) {
        return indexes().search(List.of(index), new SearchRequest("未成年人", List.of(), narrowing, Set.of(), 10, 0));
    }

    private static SearchDocument document(
            String id, String source, String heading, String body, Map<String, Set<String>> facets) {
        return new SearchDocument(id, source, "article", heading, body, List.of(), facets, Map.of("url", "/x/" + id));
    }

    private SearchResult ask(String text, SearchIndex... indexes) {
        return indexes().search(List.of(indexes), SearchRequest.of(text, 10));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }

    /** The words of a snippet without its marks. */
    static String plain(List<Piece> snippet) {
        return String.join("", snippet.stream().map(Piece::text).toList());
    }
}
