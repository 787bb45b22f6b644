package org.canopy.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.canopy.api.search.SearchDocument;
import org.canopy.api.search.SearchResult.Content;
import org.canopy.api.search.SearchResult.Piece;

/**
 * What a hit gives back, taken out of the index as bytes and read when it is asked for. It lies in doc values, where one
 * document is reached without unpacking its neighbours.
 */
final class Kept implements Content {
    private final Snippets snippets;
    private final ByteArrayDataInput in;
    private final String id;
    private final String kind;
    private final int rest;

    private Kept(byte[] bytes, Snippets snippets) throws IOException {
        this.snippets = snippets;
        this.in = new ByteArrayDataInput(bytes);
        this.id = in.readString();
        this.kind = in.readString();
        this.rest = in.getPosition();
    }

    static BytesRef bytes(SearchDocument from) {
        var out = new ByteBuffersDataOutput();
        out.writeString(from.id());
        out.writeString(from.kind());
        out.writeMapOfStrings(from.stored());
        out.writeString(from.body());
        return new BytesRef(out.toArrayCopy());
    }

    static Kept of(LeafReader part, int document, Snippets snippets) throws IOException {
        BinaryDocValues all = DocValues.getBinary(part, Layout.KEPT);
        if (!all.advanceExact(document)) {
            throw new IOException("the index has lost what it kept of a document");
        }
        BytesRef bytes = all.binaryValue();
        return new Kept(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length), snippets);
    }

    String id() {
        return id;
    }

    String kind() {
        return kind;
    }

    @Override
    public synchronized Map<String, String> stored() {
        in.setPosition(rest);
        try {
            return in.readMapOfStrings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized List<Piece> snippet() {
        stored();
        try {
            return snippets.of(in.readString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
