package org.canopy.platform.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * How much of a question's idf weight documents hold. Terms of further wordings add their lesser weight; the sum ends at
 * the whole.
 */
final class Coverage {
    private Coverage() {}

    /** Shares in the order of {@code hits}. */
    static float[] of(Question question, List<LeafReaderContext> leaves, ScoreDoc[] hits) throws IOException {
        Integer[] byDocument = new Integer[hits.length];
        Arrays.setAll(byDocument, i -> i);
        Arrays.sort(byDocument, Comparator.comparingInt(i -> hits[i].doc));
        double[] found = new double[hits.length];
        for (int from = 0; from < hits.length; ) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hits[byDocument[from]].doc, leaves));
            int end = leaf.docBase + leaf.reader().maxDoc();
            int to = from;
            while (to < hits.length && hits[byDocument[to]].doc < end) {
                to++;
            }
            Integer[] here = Arrays.copyOfRange(byDocument, from, to);
            for (Map.Entry<String, Float> term : question.weights().entrySet()) {
                add(term, leaf, here, hits, found);
            }
            from = to;
        }
        double whole = question.asked().values().stream()
                .mapToDouble(Float::doubleValue)
                .sum();
        float[] shares = new float[hits.length];
        for (int i = 0; i < hits.length; i++) {
            shares[i] = whole == 0 ? 0 : (float) Math.min(1, found[i] / whole);
        }
        return shares;
    }

    private static void add(
            Map.Entry<String, Float> term, LeafReaderContext leaf, Integer[] here, ScoreDoc[] hits, double[] found)
            throws IOException {
        PostingsEnum text = leaf.reader().postings(new Term(Layout.TEXT, term.getKey()), PostingsEnum.NONE);
        PostingsEnum asked = leaf.reader().postings(new Term(Layout.ASKED, term.getKey()), PostingsEnum.NONE);
        for (int i : here) {
            int document = hits[i].doc - leaf.docBase;
            if (holds(text, document) || holds(asked, document)) {
                found[i] += term.getValue();
            }
        }
    }

    private static boolean holds(@Nullable PostingsEnum postings, int document) throws IOException {
        if (postings == null) {
            return false;
        }
        return (postings.docID() < document ? postings.advance(document) : postings.docID()) == document;
    }
}
