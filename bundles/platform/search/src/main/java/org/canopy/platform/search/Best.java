package org.canopy.platform.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.PriorityQueue;

/** The best documents, at most so many; equal ones in the order of their ids. */
final class Best {
    /**
     * One of them.
     *
     * @param held weight of the question's terms that it holds
     * @param inPart number of the document in its part
     */
    record Found(float score, float held, LeafReader part, int inPart) {
        BytesRef id() {
            try {
                var ids = DocValues.getSorted(part, Layout.ID);
                ids.advanceExact(inPart);
                return BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private final int most;
    private final PriorityQueue<Found> queue;

    Best(int most) {
        this.most = most;
        this.queue = new PriorityQueue<>(Math.max(1, most)) {
            @Override
            protected boolean lessThan(Found a, Found b) {
                return a.score() != b.score() ? a.score() < b.score() : a.id().compareTo(b.id()) > 0;
            }
        };
    }

    void add(LeafReader part, Scoring.Scores scores) {
        if (most == 0) {
            return;
        }
        float[] best = scores.best();
        var fits = scores.fits();
        int doc = fits.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : fits.nextSetBit(0);
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            if (queue.size() < most || best[doc] >= queue.top().score()) {
                queue.insertWithOverflow(new Found(best[doc], scores.held()[doc], part, doc));
            }
            doc = doc + 1 < fits.length() ? fits.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
    }

    /** Empties this: what stands behind the first {@code offset}, best first. */
    List<Found> from(int offset) {
        Deque<Found> all = new ArrayDeque<>();
        while (queue.size() > 0) {
            all.addFirst(queue.pop());
        }
        return new ArrayList<>(all).subList(Math.min(offset, all.size()), all.size());
    }
}
