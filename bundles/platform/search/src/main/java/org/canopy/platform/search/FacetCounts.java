package org.canopy.platform.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts all documents that fit, and their values by facet. */
final class FacetCounts extends SimpleCollector {
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private final List<Segment> segments = new ArrayList<>();
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

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        segments.clear();
        for (String name : counts.keySet()) {
            var values = DocValues.getSortedSet(leaf.reader(), Layout.facet(name));
            segments.add(new Segment(name, values, new long[(int) values.getValueCount()]));
        }
    }

    @Override
    public void collect(int document) throws IOException {
        total++;
        for (Segment segment : segments) {
            segment.count(document);
        }
    }

    @Override
    public void finish() throws IOException {
        for (Segment segment : segments) {
            segment.addTo(counts.get(segment.name()));
        }
        segments.clear();
    }

    /** One count for all segments, or one for each slice of them, added up. */
    record Manager(Set<String> names) implements CollectorManager<FacetCounts, FacetCounts> {
        @Override
        public FacetCounts newCollector() {
            return new FacetCounts(names);
        }

        @Override
        public FacetCounts reduce(Collection<FacetCounts> slices) {
            var sum = new FacetCounts(names);
            for (FacetCounts slice : slices) {
                sum.total += slice.total;
                slice.counts.forEach((name, counts) ->
                        counts.forEach((value, count) -> sum.counts.get(name).merge(value, count, Long::sum)));
            }
            return sum;
        }
    }

    private record Segment(String name, SortedSetDocValues values, long[] byOrdinal) {
        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0, n = values.docValueCount(); i < n; i++) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Map<String, Long> sums) throws IOException {
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    sums.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
                }
            }
        }
    }
}
