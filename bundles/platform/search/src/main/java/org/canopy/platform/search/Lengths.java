package org.canopy.platform.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** Length of a field in each document, as the index encodes it: a byte each, kept as long as the part is open. */
final class Lengths {
    private static final byte[] NONE = {};

    private record Place(CacheKey part, String field) {}

    private final Map<Place, byte[]> known = new ConcurrentHashMap<>();

    byte[] of(LeafReader part, String field) throws IOException {
        if (part.getNormValues(field) == null) {
            return NONE;
        }
        var core = part.getCoreCacheHelper();
        var place = new Place(core.getKey(), field);
        byte[] lengths = known.get(place);
        if (lengths == null) {
            lengths = read(part, field);
            if (known.putIfAbsent(place, lengths) == null) {
                core.addClosedListener(key -> known.remove(place));
            }
        }
        return lengths;
    }

    private static byte[] read(LeafReader part, String field) throws IOException {
        byte[] lengths = new byte[part.maxDoc()];
        NumericDocValues norms = part.getNormValues(field);
        while (norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            lengths[norms.docID()] = (byte) norms.longValue();
        }
        return lengths;
    }
}
