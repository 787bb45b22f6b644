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
    /** Share below which the best answer is shown with doubt. */
    static final float DOUBT = 0.25f;

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
        Shelf today = laws.shelf(cell);
        Shelf shelf = asked.day().map(today::on).orElse(today);
        ContentIndex.Reach reach = content.reach(cell, shelf);
        SearchResult result = indexes.search(
                reach.indexes(),
                new SearchRequest(
                        matter.of(asked.text()),
                        synonyms.also(asked.text()),
                        new Narrowing(asked.only(), without(asked, reach)),
                        Set.of("kind", "protection", "audience"),
                        limit,
                        head ? 0 : asked.offset()));
        List<Hit> hits = new ArrayList<>(head ? explainersFirst(result.hits()) : result.hits());
        int from = head ? asked.offset() : 0;
        Optional<Item> named = head && !asked.filtered() ? cited.in(cell, base, shelf, asked.text()) : Optional.empty();
        List<Item> page = new ArrayList<>();
        if (named.isPresent()) {
            hits.removeIf(hit -> id(hit).equals(named.get().getId()));
            if (from == 0) {
                page.add(named.get());
            } else {
                from--;
            }
        }
        hits.stream().skip(from).limit(asked.limit() - page.size()).forEach(hit -> page.add(item(hit, today, base)));
        boolean unsure = named.isEmpty()
                && result.hits().stream().noneMatch(hit -> hit.coverage() >= DOUBT)
                && asked.offset() == 0;
        long total = Math.max(result.total(), asked.offset() + page.size());
        return new Answer(page, total, alarm, unsure, reach.whole(), result.facets());
    }

    /** Explainers speak of today's law: they are no answer to what held on another day. */
    private static Map<String, Set<String>> without(Asked asked, ContentIndex.Reach reach) {
        return asked.day().isPresent()
                ? Map.of(ContentDocuments.VERSION, reach.idle(), "kind", Set.of(ContentDocuments.EXPLAINER))
                : Map.of(ContentDocuments.VERSION, reach.idle());
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

    /** With the state of today, whatever day was asked for. */
    private static Item item(Hit hit, Shelf shelf, String base) {
        Map<String, String> stored = hit.stored();
        String id = id(hit);
        if (hit.kind().equals(ContentDocuments.EXPLAINER)) {
            Item.Place place = new Item.Place(id, hit.kind(), stored.getOrDefault("title", ""), "", "", "", "");
            return new Item(place, hit.snippet(), hit.score(), "/explainers/" + id, base);
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
        return new Item(place, hit.snippet(), hit.score(), "/law/" + id, base);
    }
}
