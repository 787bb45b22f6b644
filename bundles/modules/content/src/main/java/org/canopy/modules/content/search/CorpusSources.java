package org.canopy.modules.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.canopy.api.search.SearchDocument;
import org.canopy.modules.content.corpus.Corpus;
import org.canopy.modules.content.corpus.CorpusArticle;

/**
 * A corpus as sources of an index: so many articles each, so that no more of it is unpacked at a time.
 *
 * @param revision another one whenever the corpus is another
 * @param articles number of articles
 * @param corpus read when the index lacks some of it
 */
record CorpusSources(String revision, int articles, Supplier<Corpus> corpus) {
    private static final String PREFIX = "corpus/";
    private static final int AT_ONCE = 500;

    static boolean owns(String source) {
        return source.startsWith(PREFIX);
    }

    Map<String, String> wanted() {
        Map<String, String> wanted = new HashMap<>();
        for (int from = 0; from < articles; from += AT_ONCE) {
            wanted.put(PREFIX + from, revision);
        }
        return wanted;
    }

    List<SearchDocument> documents(String source) {
        List<CorpusArticle> all = corpus.get().articles();
        int from = Integer.parseInt(source.substring(PREFIX.length()));
        List<SearchDocument> documents = new ArrayList<>();
        for (CorpusArticle article : all.subList(Math.min(all.size(), from), Math.min(all.size(), from + AT_ONCE))) {
            documents.add(ContentDocuments.of(source, article));
        }
        return documents;
    }
}
