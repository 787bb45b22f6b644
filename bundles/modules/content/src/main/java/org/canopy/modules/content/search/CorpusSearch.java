package org.canopy.modules.content.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canopy.api.search.SearchIndexes;
import org.canopy.api.search.TemporaryIndex;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.corpus.Corpus;
import org.canopy.modules.content.corpus.CorpusArticle;
import org.canopy.modules.content.statute.Citations;

/** A corpus in an index of its own, asked as a county's search asks; the index goes when this is closed. */
public final class CorpusSearch implements AutoCloseable {
    private static final String COUNTRY = "中华人民共和国";

    private record Place(String law, ArticleNumber article) {}

    private final QueryPath path;
    private final Synonyms synonyms = Synonyms.shipped(Words.lines("synonyms.txt"));
    private final Citations citations;
    private final TemporaryIndex index;
    private final Map<Place, CorpusArticle> places = new HashMap<>();

    /** Returns when every article can be found. */
    public CorpusSearch(SearchIndexes indexes, Corpus corpus) {
        path = new QueryPath(indexes);
        for (CorpusArticle article : corpus.articles()) {
            ArticleNumber.read(article.article())
                    .ifPresent(number -> places.putIfAbsent(new Place(plain(article.law()), number), article));
        }
        citations = new Citations(
                corpus.articles().stream().map(CorpusArticle::law).distinct().toList());
        index = indexes.temporary();
        try {
            CorpusSources sources = new CorpusSources("1", corpus.articles().size(), () -> corpus);
            index.hold(sources.wanted(), sources::documents);
        } catch (RuntimeException failure) {
            index.close();
            throw failure;
        }
    }

    public Answer ask(Asked asked) {
        ContentIndex.Reach reach = new ContentIndex.Reach(List.of(index), Set.of(), Set.of(), true);
        return path.answer(asked, reach, synonyms, cited(asked.text()), hit -> ContentItems.of(hit, key -> "", ""));
    }

    private Cited cited(String question) {
        return citations
                .first(question)
                .flatMap(
                        named -> named.point().map(point -> places.get(new Place(plain(named.law()), point.article()))))
                .map(article -> Cited.of(item(article)))
                .orElse(Cited.NOTHING);
    }

    private static String plain(String title) {
        return title.startsWith(COUNTRY) ? title.substring(COUNTRY.length()) : title;
    }

    private static Item item(CorpusArticle article) {
        Item.Place place = new Item.Place(
                article.id(),
                ContentDocuments.ARTICLE,
                article.law() + " " + article.article(),
                article.law(),
                article.article(),
                String.join(" › ", article.headings()),
                Item.TEST);
        return new Item(place, List.of(), Cited.SCORE, "", "");
    }

    @Override
    public void close() {
        index.close();
    }
}
