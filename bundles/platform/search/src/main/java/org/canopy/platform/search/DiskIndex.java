package org.canopy.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.canopy.api.search.SearchDocument;
import org.canopy.api.search.TemporaryIndex;

/** One index in one folder. Changes come one at a time; searches never wait for them. */
final class DiskIndex implements TemporaryIndex {
    private final Path folder;
    private final boolean temporary;
    private volatile IndexFolder.Open open;
    private boolean closed;

    DiskIndex(Path folder) {
        this(folder, false);
    }

    /** @param temporary whether its files go when it is closed */
    DiskIndex(Path folder, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
        try {
            open = IndexFolder.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the index " + folder, e);
        }
    }

    @Override
    public void hold(Map<String, String> wanted, Function<String, List<SearchDocument>> documents) {
        change(index -> new Filling(index, wanted, documents).run());
    }

    @Override
    public void clear() {
        change(index -> {
            index.writer().deleteAll();
            index.commit(Map.of());
        });
    }

    @Override
    public long size() {
        try {
            DirectoryReader reader = acquire();
            try {
                return reader.numDocs();
            } finally {
                reader.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index " + folder, e);
        }
    }

    @Override
    public Map<String, String> sources() {
        return open.sources();
    }

    /** The index as it is now; the caller calls {@link DirectoryReader#decRef} when done. */
    DirectoryReader acquire() throws IOException {
        return open.readers().acquire();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            open.close();
            if (temporary) {
                Folders.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index " + folder, e);
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @FunctionalInterface
    private interface Change {
        void apply(IndexFolder.Open open) throws IOException;
    }

    /** After a failed write (a full disk) Lucene's writer stays shut; the next change opens the last synced state anew. */
    private synchronized void change(Change change) {
        if (closed) {
            throw new IllegalStateException("index is closed: " + folder);
        }
        try {
            if (!open.writer().isOpen()) {
                open.close();
                open = IndexFolder.open(folder);
            }
            change.apply(open);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot change the index " + folder, e);
        }
    }
}
