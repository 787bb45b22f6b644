package org.canopy.platform.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.canopy.api.search.SearchDocument;

/** How a document lies in the index; the only place that knows the names of fields. */
final class Layout {
    /** Heading and body as one bag: measured better than two fields weighed against each other. */
    static final String TEXT = "text";
    /** Ways people ask for it; scored apart, the better of the two counts. */
    static final String ASKED = "asked";

    static final String SOURCE = "source";
    static final String ID = "id";
    private static final String KIND = "kind";
    private static final String KEPT = "kept";
    private static final String FACET = "f:";
    private static final FieldType BAG = bag();

    private Layout() {}

    static String facet(String name) {
        return FACET + name;
    }

    static Document of(SearchDocument from) {
        var to = new Document();
        to.add(new StringField(SOURCE, from.source(), Field.Store.NO));
        to.add(new SortedDocValuesField(ID, new BytesRef(from.id())));
        addFacet(to, KIND, Set.of(from.kind()));
        to.add(new BinaryDocValuesField(KEPT, Kept.of(from).bytes()));
        List<String> text = Terms.of(from.heading());
        text.addAll(Terms.of(from.body()));
        to.add(new Field(TEXT, new TermStream(text), BAG));
        if (!from.asked().isEmpty()) {
            List<String> asked = new ArrayList<>();
            from.asked().forEach(wording -> asked.addAll(Terms.of(wording)));
            to.add(new Field(ASKED, new TermStream(asked), BAG));
        }
        from.facets().forEach((name, values) -> addFacet(to, name, values));
        return to;
    }

    /** What a hit gives back. In doc values, where one document is read without unpacking its neighbours. */
    record Kept(String id, String kind, String body, Map<String, String> stored) {
        static Kept of(SearchDocument from) {
            return new Kept(from.id(), from.kind(), from.body(), from.stored());
        }

        BytesRef bytes() {
            var out = new ByteBuffersDataOutput();
            out.writeString(id);
            out.writeString(kind);
            out.writeString(body);
            out.writeMapOfStrings(stored);
            return new BytesRef(out.toArrayCopy());
        }
    }

    static Kept kept(LeafReader part, int document) throws IOException {
        BinaryDocValues all = DocValues.getBinary(part, KEPT);
        if (!all.advanceExact(document)) {
            throw new IOException("the index has lost what it kept of a document");
        }
        BytesRef bytes = all.binaryValue();
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new Kept(in.readString(), in.readString(), in.readString(), in.readMapOfStrings());
    }

    private static void addFacet(Document to, String name, Set<String> values) {
        for (String value : values) {
            to.add(new StringField(facet(name), value, Field.Store.NO));
            to.add(new SortedSetDocValuesField(facet(name), new BytesRef(value)));
        }
    }

    private static FieldType bag() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
