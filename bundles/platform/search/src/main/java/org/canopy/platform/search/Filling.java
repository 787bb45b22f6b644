package org.canopy.platform.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.canopy.api.search.SearchDocument;

/** One run that brings an index to the sources wanted, synced every so many documents and at the end. */
final class Filling {
    private static final int DOCUMENTS_BETWEEN_SYNCS = 5_000;

    private final IndexFolder.Open index;
    private final Map<String, String> wanted;
    private final Function<String, List<SearchDocument>> documents;
    private final Map<String, String> held;
    private int unsynced;

    Filling(IndexFolder.Open index, Map<String, String> wanted, Function<String, List<SearchDocument>> documents) {
        this.index = index;
        this.wanted = wanted;
        this.documents = documents;
        this.held = new HashMap<>(index.sources());
    }

    void run() throws IOException {
        boolean changed = false;
        for (String source : List.copyOf(held.keySet())) {
            if (!wanted.containsKey(source)) {
                put(source, List.of());
                held.remove(source);
                changed = true;
            }
        }
        for (Map.Entry<String, String> source : wanted.entrySet()) {
            if (!source.getValue().equals(held.get(source.getKey()))) {
                put(source.getKey(), documents.apply(source.getKey()));
                held.put(source.getKey(), source.getValue());
                changed = true;
                if (unsynced >= DOCUMENTS_BETWEEN_SYNCS) {
                    sync();
                }
            }
        }
        if (changed) {
            sync();
        }
    }

    private void put(String source, List<SearchDocument> all) throws IOException {
        for (SearchDocument document : all) {
            if (!document.source().equals(source)) {
                throw new IllegalArgumentException("document " + document.id() + " is not of source " + source);
            }
        }
        var before = new Term(Layout.SOURCE, source);
        if (all.isEmpty()) {
            index.writer().deleteDocuments(before);
        } else {
            index.writer().updateDocuments(before, all.stream().map(Layout::of).toList());
        }
        unsynced += all.size();
    }

    private void sync() throws IOException {
        index.commit(held);
        unsynced = 0;
    }
}
