package org.canopy.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canopy.api.county.CellName;
import org.canopy.api.search.SearchDocument;
import org.canopy.api.search.SearchIndex;
import org.canopy.api.search.SearchIndexes;
import org.canopy.api.search.SearchRequest;
import org.canopy.api.search.TemporaryIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexesTest implements SearchIndexesContract {
    @TempDir
    Path data;

    private LuceneIndexes indexes;

    @BeforeEach
    void open() {
        indexes = new LuceneIndexes(data);
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    @Override
    public SearchIndexes indexes() {
        return indexes;
    }

    @Test
    void aTemporaryIndexLeavesNoFile() throws IOException {
        fill(indexes.temporary(), 3);
        TemporaryIndex closed = indexes.temporary();
        closed.close();
        closed.close();
        assertEquals(1, temporaries(), "one is open");
        indexes.close();
        assertEquals(0, temporaries(), "a stop closes what was forgotten");
    }

    private long temporaries() throws IOException {
        try (Stream<Path> folders = Files.list(data.resolve("tmp/index"))) {
            return folders.count();
        }
    }

    @Test
    void survivesAStop() {
        fill(indexes.shared("laws"), 3);
        indexes.close();
        open();
        assertEquals(3, indexes.shared("laws").size());
        assertEquals(Set.of("s"), indexes.shared("laws").sources().keySet());
        assertTrue(Files.isDirectory(data.resolve("shared/index/laws")));
    }

    @Test
    void comesBackEmptyAfterAnyDamage() throws IOException {
        fill(indexes.shared("laws"), 50);
        indexes.close();
        Path folder = data.resolve("shared/index/laws");
        Map<Path, byte[]> sound = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                sound.put(file, Files.readAllBytes(file));
            }
        }
        for (Map.Entry<Path, byte[]> file : sound.entrySet()) {
            byte[] flipped = file.getValue().clone();
            flipped[flipped.length / 2] ^= 0x55;
            for (byte[] broken : List.of(flipped, new byte[0], Arrays.copyOf(flipped, flipped.length / 2))) {
                wipe(folder);
                for (Map.Entry<Path, byte[]> other : sound.entrySet()) {
                    Files.write(other.getKey(), other.getValue());
                }
                Files.write(file.getKey(), broken);
                open();
                SearchIndex back = indexes.shared("laws");
                assertEquals(0, back.size(), "damaged: " + file.getKey().getFileName());
                assertEquals(Map.of(), back.sources());
                fill(back, 2);
                assertEquals(2, back.size());
                indexes.close();
            }
            wipe(folder);
            for (Map.Entry<Path, byte[]> other : sound.entrySet()) {
                Files.write(other.getKey(), other.getValue());
            }
            Files.delete(file.getKey());
            open();
            assertEquals(
                    Map.of(),
                    indexes.shared("laws").sources(),
                    "missing: " + file.getKey().getFileName());
            indexes.close();
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessHolds() {
        fill(indexes.shared("laws"), 1);
        var second = new LuceneIndexes(data);
        assertThrows(UncheckedIOException.class, () -> second.shared("laws"));
        assertEquals(1, indexes.shared("laws").size());
    }

    @Test
    void aCountyThatGoesClosesItsIndexAndNoOther() {
        var one = new NamedCell(new CellName("qinghe"));
        var two = new NamedCell(new CellName("baishan"));
        SearchIndex held = indexes.of(one, "content");
        fill(held, 1);
        fill(indexes.of(two, "content"), 2);
        indexes.gone(one);
        assertThrows(IllegalStateException.class, held::clear);
        assertEquals(2, indexes.of(two, "content").size());
        assertEquals(1, indexes.of(one, "content").size(), "opened anew when the county comes back");
        assertTrue(Files.isDirectory(data.resolve("cells/qinghe/index/content")));
    }

    @Test
    void refusesNamesThatLeaveTheFolder() {
        assertThrows(IllegalArgumentException.class, () -> indexes.shared("../x"));
    }

    @Test
    void searchesSeeWholeChangesWhileOthersWrite() throws Exception {
        SearchIndex index = indexes.shared("busy");
        fill(index, 20);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            running.add(pool.submit(() -> IntStream.range(0, 30).forEach(i -> fill(index, 20))));
            for (int reader = 0; reader < 3; reader++) {
                running.add(pool.submit(() -> {
                    for (int i = 0; i < 200; i++) {
                        assertEquals(
                                20,
                                indexes.search(List.of(index), SearchRequest.of("困境儿童", 5))
                                        .total());
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void fill(SearchIndex index, int count) {
        index.hold(Map.of("s", "revision " + System.nanoTime()), source -> IntStream.range(0, count)
                .mapToObj(i -> new SearchDocument(
                        "d" + i, "s", "article", "条例", "困境儿童分类保障" + i, List.of(), Map.of(), Map.of()))
                .toList());
    }

    private static void wipe(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
