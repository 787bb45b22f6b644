package org.canopy.platform.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How often terms stand in one field, over all parts of an index; and BM25's share of frequency and length
 * ({@link Question} brings the idf). For one question, on one thread.
 */
final class Frequencies {
    private static final int LENGTHS = 256;
    private static final int OFTEN = 4;
    private static final TermStatistics ANY = new TermStatistics(new BytesRef("any"), 1, 1);

    private final String field;
    private final @Nullable SimScorer scorer;
    private final float[] shares;
    private final @Nullable TermsEnum[] dictionaries;
    private final @Nullable PostingsEnum[] used;
    private final long documents;

    /** Where the postings of a term lie, by part; null where the part has none. */
    record Places(@Nullable TermState[] byPart, long documents) {}

    Frequencies(String field, IndexSearcher searcher) throws IOException {
        List<LeafReaderContext> parts = searcher.getIndexReader().leaves();
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        this.field = field;
        this.scorer = statistics == null ? null : new Bm25().scorer(1, statistics, ANY);
        this.shares = shares(scorer);
        this.documents = statistics == null ? 0 : statistics.docCount();
        this.dictionaries = new TermsEnum[parts.size()];
        this.used = new PostingsEnum[parts.size()];
        for (LeafReaderContext part : parts) {
            Terms terms = part.reader().terms(field);
            dictionaries[part.ord] = terms == null ? null : terms.iterator();
        }
    }

    /** Documents that have this field. */
    long documents() {
        return documents;
    }

    Places places(String word) throws IOException {
        var term = new BytesRef(word);
        var byPart = new TermState[dictionaries.length];
        long documentsWithTerm = 0;
        for (int part = 0; part < byPart.length; part++) {
            TermsEnum dictionary = dictionaries[part];
            if (dictionary != null && dictionary.seekExact(term)) {
                byPart[part] = dictionary.termState();
                documentsWithTerm += dictionary.docFreq();
            }
        }
        return new Places(byPart, documentsWithTerm);
    }

    /** Good until the next call for the same part; null where no document of the part has the word. */
    @Nullable
    PostingsEnum postings(String word, Places places, int part) throws IOException {
        TermsEnum dictionary = dictionaries[part];
        TermState place = places.byPart()[part];
        if (dictionary == null || place == null) {
            return null;
        }
        dictionary.seekExact(new BytesRef(word), place);
        used[part] = dictionary.postings(used[part], PostingsEnum.FREQS);
        return used[part];
    }

    /** @param length as {@link Lengths} gives it */
    float share(int frequency, byte length) {
        return frequency <= OFTEN
                ? shares[(frequency - 1) * LENGTHS + (length & 0xFF)]
                : scorer == null ? 0 : scorer.score(frequency, length);
    }

    /** Nearly every posting has a small frequency: looked up, not worked out. */
    private static float[] shares(@Nullable SimScorer scorer) {
        float[] shares = new float[OFTEN * LENGTHS];
        for (int i = 0; i < shares.length && scorer != null; i++) {
            shares[i] = scorer.score(i / LENGTHS + 1, (byte) (i % LENGTHS));
        }
        return shares;
    }

    boolean isIn(int part) {
        return dictionaries[part] != null;
    }
}
