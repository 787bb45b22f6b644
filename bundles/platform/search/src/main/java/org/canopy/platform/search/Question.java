package org.canopy.platform.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.canopy.api.search.SearchRequest;

/**
 * A question as weighted terms. A document fits when it holds a pair or a word of it; where the question is a single
 * character, that character.
 *
 * @param asked idf weight of every term the person typed, known or not
 * @param also idf times the wording's weight, of terms that only further wordings hold
 */
record Question(Map<String, Float> asked, Map<String, Float> also) {
    private static final int LONGEST = 200;
    private static final int MOST_WORDINGS = 32;

    static Question of(SearchRequest request, IndexSearcher searcher) throws IOException {
        var statistics = searcher.collectionStatistics(Layout.TEXT);
        long documents = statistics == null ? 0 : statistics.docCount();
        Map<String, Float> asked = new LinkedHashMap<>();
        for (String term : Terms.of(cut(request.text()))) {
            if (!asked.containsKey(term)) {
                asked.put(term, weight(term, searcher, documents));
            }
        }
        Map<String, Float> also = new LinkedHashMap<>();
        for (var wording :
                request.also().subList(0, Math.min(MOST_WORDINGS, request.also().size()))) {
            for (String term : Terms.of(cut(wording.text()))) {
                if (!asked.containsKey(term)) {
                    also.merge(term, wording.weight() * weight(term, searcher, documents), Math::max);
                }
            }
        }
        return new Question(asked, also);
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    /** All weights, those of further wordings too. */
    Map<String, Float> weights() {
        Map<String, Float> all = new LinkedHashMap<>(asked);
        all.putAll(also);
        return all;
    }

    /** The terms that decide whether a document fits, and that a snippet marks. */
    Map<String, Float> telling() {
        Map<String, Float> telling = weights();
        telling.keySet().removeIf(term -> !Terms.isTelling(term));
        return telling.isEmpty() ? asked : telling;
    }

    Query best() {
        return new DisjunctionMaxQuery(List.of(sum(Layout.TEXT), sum(Layout.ASKED)), 0);
    }

    Query fits() {
        List<BytesRef> terms = telling().keySet().stream().map(BytesRef::new).toList();
        var any = new BooleanQuery.Builder();
        any.add(new TermInSetQuery(Layout.TEXT, terms), Occur.SHOULD);
        any.add(new TermInSetQuery(Layout.ASKED, terms), Occur.SHOULD);
        return new ConstantScoreQuery(any.build());
    }

    private Query sum(String field) {
        var sum = new BooleanQuery.Builder();
        weights()
                .forEach((term, weight) ->
                        sum.add(new BoostQuery(new TermQuery(new Term(field, term)), weight), Occur.SHOULD));
        return sum.build();
    }

    private static float weight(String term, IndexSearcher searcher, long documents) throws IOException {
        int known = searcher.getIndexReader().docFreq(new Term(Layout.TEXT, term));
        return Bm25.weight(Math.min(known, documents), documents);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
