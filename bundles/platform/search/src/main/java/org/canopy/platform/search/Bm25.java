package org.canopy.platform.search;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 without its idf: {@link Question} weighs each term once, over all indexes and fields together. k1 and b were
 * chosen on the development questions (docs/benchmarks.md).
 */
final class Bm25 extends BM25Similarity {
    private static final float K1 = 1.5f;
    private static final float B = 0.9f;

    Bm25() {
        super(K1, B);
    }

    @Override
    protected float idf(long docFreq, long docCount) {
        return 1;
    }

    static float weight(long documentsWithTerm, long documents) {
        return (float) Math.log1p((documents - documentsWithTerm + 0.5) / (documentsWithTerm + 0.5));
    }
}
