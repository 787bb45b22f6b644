package org.canopy.platform.search;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Counts all documents that fit, and their values by facet. */
final class FacetCounts {
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private long total;

    FacetCounts(Set<String> names) {
        names.forEach(name -> counts.put(name, new TreeMap<>()));
    }

    long total() {
        return total;
    }

    Map<String, Map<String, Long>> counts() {
        return counts;
    }

    void add(LeafReader part, FixedBitSet fits) throws IOException {
        int fitting = fits.cardinality();
        total += fitting;
        for (Map.Entry<String, Map<String, Long>> facet : counts.entrySet()) {
            SortedSetDocValues values = DocValues.getSortedSet(part, Layout.facet(facet.getKey()));
            if (fitting > 0 && values.getValueCount() > 0) {
                count(values, fits, fitting, facet.getValue());
            }
        }
    }

    private static void count(SortedSetDocValues values, FixedBitSet fits, int fitting, Map<String, Long> sums)
            throws IOException {
        long[] byOrdinal = new long[(int) values.getValueCount()];
        if (values.cost() < fitting) {
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                if (fits.get(doc)) {
                    note(values, byOrdinal);
                }
            }
        } else {
            var documents = new BitSetIterator(fits, fitting);
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (values.advanceExact(doc)) {
                    note(values, byOrdinal);
                }
            }
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                sums.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
            }
        }
    }

    private static void note(SortedSetDocValues values, long[] byOrdinal) throws IOException {
        for (int i = 0, n = values.docValueCount(); i < n; i++) {
            byOrdinal[(int) values.nextOrd()]++;
        }
    }
}
