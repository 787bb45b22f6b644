package org.canopy.modules.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.search.SearchIndexes;
import org.canopy.api.search.SearchRequest;
import org.canopy.api.search.SearchRequest.Narrowing;
import org.canopy.api.search.SearchResult;
import org.canopy.api.search.SearchResult.Hit;
import org.canopy.modules.content.explainer.NeedsReview;
import org.canopy.modules.content.statute.Shelf;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.modules.content.store.VersionKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Answers a question: words of crisis are seen first, a cited article is looked up, explainers that fit stand before
 * articles.
 */
@Component(service = ContentSearch.class)
public final class ContentSearch {
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
    private final Statutes laws;
    private final ContentIndex content;
    private final Cited cited;
    private final CrisisPhrases crisis = new CrisisPhrases(Words.lines("crisis.txt"));
    private final Matter matter = new Matter(Words.lines("asking-words.txt"));
    private final Synonyms synonyms = new Synonyms(Words.lines("synonyms.txt"));

    @Activate
    public ContentSearch(@Reference SearchIndexes indexes, @Reference Statutes laws, @Reference ContentIndex content) {
        this.indexes = indexes;
        this.laws = laws;
        this.content = content;
        this.cited = new Cited(laws, synonyms);
    }

    /** @param base prefix of the county's addresses */
    public Answer ask(Cell cell, String base, Asked asked) {
        Optional<String> alarm = crisis.in(asked.text());
        if (asked.text().isEmpty()) {
            return new Answer(List.of(), 0, alarm, false, true, Map.of());
        }
        boolean head = asked.offset() < HEAD;
        int limit = head ? Math.max(HEAD, asked.offset() + asked.limit()) : asked.limit();
        Shelf shelf = laws.shelf(cell);
        ContentIndex.Reach reach = content.reach(cell, shelf);
        SearchResult result = indexes.search(
                reach.indexes(),
                new SearchRequest(
                        matter.of(asked.text()),
                        synonyms.also(asked.text()),
                        new Narrowing(asked.only(), Map.of(ContentDocuments.VERSION, reach.idle())),
                        Set.of("kind", "protection", "audience"),
                        limit,
                        head ? 0 : asked.offset()));
        List<Hit> hits = new ArrayList<>(head ? explainersFirst(result.hits()) : result.hits());
        int from = head ? asked.offset() : 0;
        Optional<Item> named = head && !asked.filtered() ? cited.in(cell, base, asked.text()) : Optional.empty();
        List<Item> page = new ArrayList<>();
        if (named.isPresent()) {
            hits.removeIf(hit -> id(hit).equals(named.get().getId()));
            if (from == 0) {
                page.add(named.get());
            } else {
                from--;
            }
        }
        hits.stream().skip(from).limit(asked.limit() - page.size()).forEach(hit -> page.add(item(hit, shelf, base)));
        boolean unsure =
                named.isEmpty() && result.hits().stream().noneMatch(ContentSearch::certain) && asked.offset() == 0;
        long total = Math.max(result.total(), asked.offset() + page.size());
        return new Answer(page, total, alarm, unsure, reach.whole(), result.facets());
    }

    private static boolean certain(Hit hit) {
        return hit.coverage() >= (hit.kind().equals(ContentDocuments.EXPLAINER) ? DOUBT : ARTICLE_DOUBT);
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

    /** As addresses of the module name it. */
    private static String id(Hit hit) {
        Map<String, String> stored = hit.stored();
        return hit.kind().equals(ContentDocuments.EXPLAINER)
                ? stored.getOrDefault("id", "")
                : stored.getOrDefault("version", "") + "#" + stored.getOrDefault("anchor", "");
    }

    private Item item(Hit hit, Shelf shelf, String base) {
        Map<String, String> stored = hit.stored();
        String id = id(hit);
        if (hit.kind().equals(ContentDocuments.EXPLAINER)) {
            Item.Place place = new Item.Place(id, hit.kind(), stored.getOrDefault("title", ""), "", "", "", "");
            List<String> changed = content.explainer(id)
                    .map(explainer -> NeedsReview.because(explainer, shelf))
                    .orElse(List.of());
            return new Item(place, hit.snippet().pieces(), hit.score(), "/explainers/" + id, base)
                    .restingOnChanged(changed);
        }
        VersionKey version = VersionKey.read(stored.getOrDefault("version", "/"));
        String law = stored.getOrDefault("law", "");
        String article = stored.getOrDefault("article", "");
        Item.Place place = new Item.Place(
                id,
                hit.kind(),
                law + " " + article,
                law,
                article,
                stored.getOrDefault("path", ""),
                shelf.version(version).map(line -> line.state().name()).orElse(""));
        return new Item(place, hit.snippet().pieces(), hit.score(), "/law/" + id, base);
    }
}
