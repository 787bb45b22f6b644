package org.canopy.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellListener;
import org.canopy.api.search.SearchIndex;
import org.canopy.api.search.SearchIndexes;
import org.canopy.api.search.SearchRequest;
import org.canopy.api.search.SearchResult;
import org.canopy.api.search.TemporaryIndex;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All open indexes of this installation, by folder: each is opened once, a county's are closed with it. */
@Component
public final class LuceneIndexes implements SearchIndexes, CellListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexes.class);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    private final Path data;
    private final Map<Path, DiskIndex> open = new TreeMap<>();
    private final Lengths lengths = new Lengths();

    /** Keeps its files under the system property {@code canopy.data}, else the environment's {@code CANOPY_DATA}. */
    @Activate
    public LuceneIndexes() {
        this(Path.of(Optional.ofNullable(System.getProperty("canopy.data"))
                .or(() -> Optional.ofNullable(System.getenv("CANOPY_DATA")))
                .orElseThrow(() -> new IllegalStateException("neither canopy.data nor CANOPY_DATA is set"))));
        try {
            Folders.remove(temporaries());
        } catch (IOException e) {
            LOG.warn("temporary indexes of an earlier run are still there: {}", e.getMessage());
        }
    }

    /** @param data folder under which {@code shared/index} and {@code cells/<county>/index} lie */
    public LuceneIndexes(Path data) {
        this.data = data;
    }

    @Override
    public SearchIndex shared(String name) {
        return in(data.resolve("shared").resolve("index"), name);
    }

    @Override
    public SearchIndex of(Cell cell, String name) {
        return in(folderOf(cell), name);
    }

    @Override
    public synchronized TemporaryIndex temporary() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(temporaries()), "index");
            DiskIndex index = new DiskIndex(folder, true);
            open.values().removeIf(DiskIndex::isClosed);
            open.put(folder, index);
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open a temporary index", e);
        }
    }

    @Override
    public SearchResult search(List<SearchIndex> indexes, SearchRequest request) {
        List<DirectoryReader> readers = new ArrayList<>();
        try {
            for (SearchIndex index : new LinkedHashSet<>(indexes)) {
                if (!(index instanceof DiskIndex disk)) {
                    throw new IllegalArgumentException("not an index of this engine");
                }
                readers.add(disk.acquire());
            }
            try (var all = new MultiReader(readers.toArray(IndexReader[]::new), false)) {
                return new Asking(all, lengths, request).answer();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an index", e);
        } finally {
            readers.forEach(LuceneIndexes::release);
        }
    }

    @Override
    public void changed(Cell cell) {
        // an index opens when it is first asked for
    }

    @Override
    public synchronized void gone(Cell cell) {
        closeUnder(folderOf(cell));
    }

    @Override
    @Deactivate
    public synchronized void close() {
        closeUnder(data);
    }

    private Path temporaries() {
        return data.resolve("tmp").resolve("index");
    }

    private Path folderOf(Cell cell) {
        return data.resolve("cells").resolve(cell.name().value()).resolve("index");
    }

    private synchronized SearchIndex in(Path folder, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of an index: " + name);
        }
        return open.computeIfAbsent(folder.resolve(name), DiskIndex::new);
    }

    private void closeUnder(Path folder) {
        open.entrySet().removeIf(entry -> {
            if (!entry.getKey().startsWith(folder)) {
                return false;
            }
            entry.getValue().close();
            return true;
        });
    }

    private static void release(DirectoryReader reader) {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release an index", e);
        }
    }
}
