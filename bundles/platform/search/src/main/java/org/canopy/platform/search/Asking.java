package org.canopy.platform.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.canopy.api.search.SearchRequest;
import org.canopy.api.search.SearchResult;
import org.canopy.api.search.SearchResult.Hit;

/** Answers one question on what is open at this moment. Nothing is kept from one question to the next. */
final class Asking {
    private final IndexReader reader;
    private final Lengths lengths;
    private final SearchRequest request;

    Asking(IndexReader reader, Lengths lengths, SearchRequest request) {
        this.reader = reader;
        this.lengths = lengths;
        this.request = request;
    }

    SearchResult answer() throws IOException {
        var searcher = new IndexSearcher(reader);
        var text = new Frequencies(Layout.TEXT, searcher);
        var asked = new Frequencies(Layout.ASKED, searcher);
        Question question = Question.of(request, text, asked);
        var counts = new FacetCounts(request.countFacets());
        var best = new Best((int) Math.min((long) request.offset() + request.limit(), reader.maxDoc()));
        if (!question.isEmpty()) {
            var scoring = new Scoring(question, text, asked, lengths);
            for (LeafReaderContext leaf : reader.leaves()) {
                Scoring.Scores scores = scoring.of(leaf, request.narrowing(), request.favour());
                counts.add(leaf.reader(), scores.fits());
                best.add(leaf.reader(), scores);
            }
        }
        return new SearchResult(counts.total(), hits(question, best), counts.counts());
    }

    private List<Hit> hits(Question question, Best best) throws IOException {
        var snippets = new Snippets(question.telling());
        List<Hit> hits = new ArrayList<>();
        for (Best.Found found : best.from(request.offset())) {
            Kept kept = Kept.of(found.part(), found.inPart(), snippets);
            float coverage = question.whole() == 0 ? 0 : (float) Math.min(1, found.held() / question.whole());
            hits.add(new Hit(kept.id(), kept.kind(), found.score(), coverage, kept));
        }
        return hits;
    }
}
