package org.canopy.modules.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.canopy.api.search.SearchIndexes;
import org.canopy.api.search.SearchRequest;
import org.canopy.api.search.SearchRequest.Narrowing;
import org.canopy.api.search.SearchResult;
import org.canopy.api.search.SearchResult.Hit;

/**
 * The one path from a question to ranked items, for a county's search and for its evaluation: words of crisis are seen
 * first, a cited article stands first, explainers that fit stand before articles.
 */
final class QueryPath {
    /** Share of the question from which an explainer is taken to answer it: measured by JudgedQueriesTest. */
    static final float FITS = 0.35f;
    /** Share of the best article's share that an explainer must reach to stand before it. */
    static final float NEAR = 0.8f;
    /** Share below which an explainer is shown with doubt. */
    static final float DOUBT = 0.25f;
    /** The same for an article: among thousands, one holds a third of any question by chance. */
    static final float ARTICLE_DOUBT = 0.45f;

    private static final int HEAD = 40;
    private static final int MOST_FIRST = 3;

    private final SearchIndexes indexes;
    private final CrisisPhrases crisis = new CrisisPhrases(Words.lines("crisis.txt"));
    private final Matter matter = new Matter(Words.lines("asking-words.txt"));

    QueryPath(SearchIndexes indexes) {
        this.indexes = indexes;
    }

    /** To a question without a word. */
    Answer nothing() {
        return new Answer(List.of(), 0, Optional.empty(), Optional.empty(), false, true, Map.of());
    }

    /**
     * @param reach where to look
     * @param synonyms how laws say what people say
     * @param cited what the question names
     * @param items what is shown of a hit
     */
    Answer answer(Asked asked, ContentIndex.Reach reach, Synonyms synonyms, Cited cited, Function<Hit, Item> items) {
        boolean head = asked.offset() < HEAD;
        int limit = head ? Math.max(HEAD, asked.offset() + asked.limit()) : asked.limit();
        SearchResult result = indexes.search(
                reach.indexes(),
                new SearchRequest(
                        matter.of(asked.text()),
                        synonyms.also(asked.text()),
                        new Narrowing(
                                asked.narrowing(),
                                Map.of(
                                        ContentDocuments.VERSION,
                                        reach.idle(),
                                        ContentDocuments.EXPLAINER,
                                        reach.hidden())),
                        ContentDocuments.STANDINGS.favour(),
                        Set.of("kind", "protection", "audience"),
                        limit,
                        head ? 0 : asked.offset()));
        Optional<Item> named = head && !asked.filtered() ? cited.item() : Optional.empty();
        List<Item> page = page(asked, result, named, items);
        boolean unsure = named.isEmpty()
                && asked.offset() == 0
                && (cited.exact() && cited.absent().isPresent()
                        || result.hits().stream().noneMatch(QueryPath::certain));
        long total = Math.max(result.total(), asked.offset() + page.size());
        return new Answer(page, total, crisis.in(asked.text()), cited.absent(), unsure, reach.whole(), result.facets());
    }

    private static boolean certain(Hit hit) {
        return hit.coverage() >= (hit.kind().equals(ContentDocuments.EXPLAINER) ? DOUBT : ARTICLE_DOUBT);
    }

    private static List<Item> page(Asked asked, SearchResult result, Optional<Item> named, Function<Hit, Item> items) {
        boolean head = asked.offset() < HEAD;
        List<Hit> hits = new ArrayList<>(head ? explainersFirst(result.hits()) : result.hits());
        int from = head ? asked.offset() : 0;
        List<Item> page = new ArrayList<>();
        if (named.isPresent()) {
            hits.removeIf(hit -> ContentItems.id(hit).equals(named.get().getId()));
            if (from == 0) {
                page.add(named.get());
            } else {
                from--;
            }
        }
        hits.stream().skip(from).limit(asked.limit() - page.size()).forEach(hit -> page.add(items.apply(hit)));
        return page;
    }

    /** Where an article holds far more of the question than any explainer, the article stays where it is. */
    private static List<Hit> explainersFirst(List<Hit> hits) {
        double article = hits.stream()
                .filter(hit -> hit.kind().equals(ContentDocuments.ARTICLE))
                .mapToDouble(Hit::coverage)
                .max()
                .orElse(0);
        double fits = Math.max(FITS, NEAR * article);
        List<Hit> fit = hits.stream()
                .limit(HEAD)
                .filter(hit -> hit.kind().equals(ContentDocuments.EXPLAINER) && hit.coverage() >= fits)
                .limit(MOST_FIRST)
                .toList();
        return Stream.concat(fit.stream(), hits.stream().filter(hit -> !fit.contains(hit)))
                .toList();
    }
}
