package org.canopy.platform.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.canopy.api.search.SearchRequest.Favour;
import org.canopy.api.search.SearchRequest.Narrowing;
import org.jspecify.annotations.Nullable;

/**
 * Scores all documents of one part of an index, term after term, in one pass over the postings (ADR 20). The pass gives at
 * once what queries of their own would each walk the postings for: the score, which documents fit (for an exact total and
 * facets), and how much of the question each holds.
 */
final class Scoring {
    private final Question question;
    private final Frequencies text;
    private final Frequencies asked;
    private final Lengths lengths;

    Scoring(Question question, Frequencies text, Frequencies asked, Lengths lengths) {
        this.question = question;
        this.text = text;
        this.asked = asked;
        this.lengths = lengths;
    }

    /**
     * By document of the part.
     *
     * @param fits which documents fit
     * @param best score: of what it says, or of how people ask for it, whichever is better
     * @param held weight of the question's terms that the document holds
     */
    record Scores(FixedBitSet fits, float[] best, float[] held) {}

    Scores of(LeafReaderContext leaf, Narrowing narrowing, Favour favour) throws IOException {
        LeafReader reader = leaf.reader();
        var pass = new Pass(reader.maxDoc(), asked.isIn(leaf.ord));
        byte[] textLengths = lengths.of(reader, Layout.TEXT);
        byte[] askedLengths = lengths.of(reader, Layout.ASKED);
        for (Question.Word word : question.words()) {
            pass.word++;
            pass.deciding = word.fits();
            pass.weight = word.weight();
            pass.read(text.postings(word.term(), word.text(), leaf.ord), text, textLengths, pass.textScores);
            pass.read(asked.postings(word.term(), word.asked(), leaf.ord), asked, askedLengths, pass.askedScores);
        }
        narrow(reader, narrowing, pass.fits);
        Scores scores = pass.scores();
        favour(reader, favour, scores.best());
        return scores;
    }

    /** What one pass gathers. */
    private static final class Pass {
        private final FixedBitSet fits;
        private final float[] textScores;
        private final float[] askedScores;
        private final float[] held;
        /** Number of the word that was last counted in {@link #held}: one that stands in both fields counts once. */
        private final int[] counted;

        private int word;
        private float weight;
        /** Whether documents fit by this word; words that decide come first. */
        private boolean deciding;

        Pass(int size, boolean withAsked) {
            fits = new FixedBitSet(size);
            textScores = new float[size];
            askedScores = new float[withAsked ? size : 0];
            held = new float[size];
            counted = new int[size];
        }

        void read(@Nullable PostingsEnum postings, Frequencies field, byte[] lengths, float[] scores)
                throws IOException {
            if (postings == null) {
                return;
            }
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (deciding) {
                    fits.set(doc);
                } else if (!fits.get(doc)) {
                    continue;
                }
                scores[doc] += weight * field.share(postings.freq(), lengths[doc]);
                if (counted[doc] != word) {
                    counted[doc] = word;
                    held[doc] += weight;
                }
            }
        }

        Scores scores() {
            for (int i = 0; i < askedScores.length; i++) {
                textScores[i] = Math.max(textScores[i], askedScores[i]);
            }
            return new Scores(fits, textScores, held);
        }
    }

    /** Takes out what was deleted, and what the request does not want. */
    private static void narrow(LeafReader reader, Narrowing narrowing, FixedBitSet fits) throws IOException {
        var live = reader.getLiveDocs();
        for (int doc = 0; live != null && doc < fits.length(); doc++) {
            if (!live.get(doc)) {
                fits.clear(doc);
            }
        }
        for (var only : narrowing.only().entrySet()) {
            var wanted = new FixedBitSet(fits.length());
            for (String value : only.getValue()) {
                mark(reader, only.getKey(), value, wanted);
            }
            fits.and(wanted);
        }
        var unwanted = new FixedBitSet(fits.length());
        for (var without : narrowing.without().entrySet()) {
            for (String value : without.getValue()) {
                mark(reader, without.getKey(), value, unwanted);
            }
        }
        fits.andNot(unwanted);
    }

    private static void favour(LeafReader reader, Favour favour, float[] best) throws IOException {
        for (var value : favour.factors().entrySet()) {
            PostingsEnum postings = postings(reader, favour.facet(), value.getKey());
            if (postings != null) {
                float factor = value.getValue();
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    best[doc] *= factor;
                }
            }
        }
    }

    private static void mark(LeafReader reader, String facet, String value, FixedBitSet documents) throws IOException {
        PostingsEnum postings = postings(reader, facet, value);
        if (postings != null) {
            documents.or(postings);
        }
    }

    private static @Nullable PostingsEnum postings(LeafReader reader, String facet, String value) throws IOException {
        return reader.postings(new Term(Layout.facet(facet), new BytesRef(value)), PostingsEnum.NONE);
    }
}
