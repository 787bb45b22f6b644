package org.canopy.modules.content.search;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.search.SearchIndexes;
import org.canopy.api.search.SearchResult.Hit;
import org.canopy.modules.content.explainer.NeedsReview;
import org.canopy.modules.content.explainer.Shown;
import org.canopy.modules.content.statute.Shelf;
import org.canopy.modules.content.statute.Statutes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers a question with what the county can read. */
@Component(service = ContentSearch.class)
public final class ContentSearch {
    private final QueryPath path;
    private final Statutes laws;
    private final ContentIndex content;
    private final CountySynonyms synonyms;
    private final Map<String, String> readings = Words.lines("crisis-reading.txt").stream()
            .map(line -> line.split("\t"))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    @Activate
    public ContentSearch(
            @Reference SearchIndexes indexes,
            @Reference Statutes laws,
            @Reference ContentIndex content,
            @Reference CountySynonyms synonyms) {
        this.path = new QueryPath(indexes);
        this.laws = laws;
        this.content = content;
        this.synonyms = synonyms;
    }

    /** @param base prefix of the county's addresses */
    public Answer ask(Cell cell, String base, Asked asked) {
        return ask(cell, base, asked, synonyms.of(cell));
    }

    /** As if the county had no synonyms of its own. */
    public Answer askPlainly(Cell cell, String base, Asked asked) {
        return ask(cell, base, asked, synonyms.shipped());
    }

    /** Id of the explainer to read behind words of crisis, where the county shows it. */
    public Optional<String> reading(Cell cell, Answer answer) {
        Shown shown = content.shown(cell);
        return answer.crisis().map(readings::get).filter(id -> shown.named(id).isPresent());
    }

    private Answer ask(Cell cell, String base, Asked asked, Synonyms words) {
        if (asked.text().isEmpty()) {
            return path.nothing();
        }
        Shown shown = content.shown(cell);
        Shelf shelf = asked.on().map(day -> laws.shelf(cell, day)).orElseGet(() -> laws.shelf(cell));
        return path.answer(
                asked,
                content.reach(cell, shelf),
                words,
                Cited.in(asked.text(), shelf, words, Cited.texts(laws, cell), base),
                hit -> item(hit, shelf, shown, base));
    }

    private static Item item(Hit hit, Shelf shelf, Shown shown, String base) {
        Item item = ContentItems.of(
                hit, key -> shelf.version(key).map(line -> line.state().name()).orElse(""), base);
        return item.explains()
                ? shown.named(item.getId())
                        .map(explainer -> item.standing(
                                NeedsReview.because(explainer, shelf),
                                shown.review(explainer).isPresent()))
                        .orElse(item)
                : item;
    }
}
