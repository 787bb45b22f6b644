package org.canopy.modules.content.search;

import org.canopy.api.county.Cell;
import org.canopy.api.search.SearchIndexes;
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
    private final Cited cited;

    @Activate
    public ContentSearch(@Reference SearchIndexes indexes, @Reference Statutes laws, @Reference ContentIndex content) {
        this.path = new QueryPath(indexes);
        this.laws = laws;
        this.content = content;
        this.cited = new Cited(laws, path.synonyms());
    }

    /** @param base prefix of the county's addresses */
    public Answer ask(Cell cell, String base, Asked asked) {
        if (asked.text().isEmpty()) {
            return path.nothing();
        }
        Shelf today = laws.shelf(cell);
        Shelf shelf = asked.day().map(today::on).orElse(today);
        return path.answer(
                asked,
                content.reach(cell, shelf),
                question -> cited.in(cell, base, shelf, question),
                // with the state of today, whatever day was asked for
                hit -> ContentItems.of(
                        hit,
                        key -> today.version(key)
                                .map(line -> line.state().name())
                                .orElse(""),
                        base));
    }
}
