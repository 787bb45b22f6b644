package org.canopy.platform.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.canopy.api.search.SearchRequest;
import org.canopy.api.search.SearchResult;
import org.canopy.api.search.SearchResult.Hit;

/** Answers one question on what is open at this moment. Nothing is kept from one question to the next. */
final class Asking {
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Layout.ID, SortField.Type.STRING));

    private final IndexSearcher searcher;
    private final SearchRequest request;

    Asking(IndexReader reader, SearchRequest request) {
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.searcher.setSimilarity(new Bm25());
        this.request = request;
    }

    SearchResult answer() throws IOException {
        Question question = Question.of(request, searcher);
        if (question.isEmpty()) {
            return new SearchResult(0, List.of(), new FacetCounts(request.countFacets()).counts());
        }
        Query fits = restricted(question.fits());
        FacetCounts counts = searcher.search(fits, new FacetCounts.Manager(request.countFacets()));
        return new SearchResult(counts.total(), hits(question, fits, counts.total()), counts.counts());
    }

    private List<Hit> hits(Question question, Query fits, long total) throws IOException {
        int most = (int) Math.min((long) request.offset() + request.limit(), total);
        if (request.limit() == 0 || most <= request.offset()) {
            return List.of();
        }
        Query best = new BooleanQuery.Builder()
                .add(question.best(), Occur.MUST)
                .add(fits, Occur.FILTER)
                .build();
        ScoreDoc[] all = searcher.search(best, new TopFieldCollectorManager(BEST_FIRST, most, most)).scoreDocs;
        ScoreDoc[] page = Arrays.copyOfRange(all, Math.min(request.offset(), all.length), all.length);
        float[] coverage = Coverage.of(question, searcher.getIndexReader().leaves(), page);
        var snippets = new Snippets(question.telling());
        List<Hit> hits = new ArrayList<>(page.length);
        for (int i = 0; i < page.length; i++) {
            hits.add(hit(page[i], coverage[i], snippets));
        }
        return hits;
    }

    private Hit hit(ScoreDoc found, float coverage, Snippets snippets) throws IOException {
        Document document = searcher.storedFields().document(found.doc);
        return new Hit(
                document.get(Layout.ID),
                document.get(Layout.KIND),
                (Float) ((FieldDoc) found).fields[0],
                coverage,
                snippets.of(document.get(Layout.BODY)),
                Layout.stored(document));
    }

    private Query restricted(Query fits) {
        var all = new BooleanQuery.Builder().add(fits, Occur.FILTER);
        request.narrowing().only().forEach((facet, values) -> all.add(anyOf(facet, values), Occur.FILTER));
        request.narrowing().without().forEach((facet, values) -> all.add(anyOf(facet, values), Occur.MUST_NOT));
        return all.build();
    }

    private static Query anyOf(String facet, Set<String> values) {
        return new TermInSetQuery(
                Layout.facet(facet), values.stream().map(BytesRef::new).toList());
    }
}
