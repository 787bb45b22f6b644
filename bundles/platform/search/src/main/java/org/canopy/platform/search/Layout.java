package org.canopy.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
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
    static final String KIND = "kind";
    static final String KEPT = "kept";
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
        to.add(new BinaryDocValuesField(KEPT, Kept.bytes(from)));
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
