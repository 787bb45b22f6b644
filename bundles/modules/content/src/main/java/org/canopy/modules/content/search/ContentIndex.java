package org.canopy.modules.content.search;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.search.SearchDocument;
import org.canopy.api.search.SearchIndex;
import org.canopy.api.search.SearchIndexes;
import org.canopy.modules.content.explainer.Explainers;
import org.canopy.modules.content.statute.Statutes;

/**
 * Keeps a county's index of explainers and articles in step with their texts: looked at before each search, filled anew by
 * one caller when something changed. Meanwhile the others find what was there before.
 */
final class ContentIndex {
    private static final String NAME = "content";
    private static final String SHAPE = "1";

    private final SearchIndexes indexes;
    private final Statutes laws;
    private final Explainers explainers;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(16).toArray(ReentrantLock[]::new);

    ContentIndex(SearchIndexes indexes, Statutes laws, Explainers explainers) {
        this.indexes = indexes;
        this.laws = laws;
        this.explainers = explainers;
    }

    SearchIndex of(Cell cell) {
        SearchIndex index = indexes.of(cell, NAME);
        String wanted = revision(cell);
        if (!index.revision().equals(wanted)) {
            renew(cell, index, wanted);
        }
        return index;
    }

    /** The day is part of it: with the day the state of a version may change. */
    private String revision(Cell cell) {
        return SHAPE + "|" + explainers.revision() + "|" + laws.revision(cell) + "|" + LocalDate.now(cell.clock());
    }

    private void renew(Cell cell, SearchIndex index, String wanted) {
        ReentrantLock lock = locks[Math.floorMod(cell.name().hashCode(), locks.length)];
        if (index.revision().isEmpty()) {
            lock.lock();
        } else if (!lock.tryLock()) {
            return;
        }
        try {
            if (!index.revision().equals(wanted)) {
                index.replaceSource(
                        ContentDocuments.EXPLAINER,
                        explainers.all().stream().map(ContentDocuments::of).toList());
                index.replaceSource("laws", articles(cell));
                index.revision(wanted);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Of each law the version that counts today. */
    private List<SearchDocument> articles(Cell cell) {
        return laws.laws(cell).stream()
                .flatMap(law -> laws.text(cell, law, law.current()).stream())
                .flatMap(text -> ContentDocuments.of(text).stream())
                .toList();
    }
}
