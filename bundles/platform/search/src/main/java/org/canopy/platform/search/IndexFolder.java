package org.canopy.platform.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one index: opened when every byte is as written and of this analysis, else emptied first. */
final class IndexFolder {
    private static final String ANALYSIS = "analysis";
    /** Before the name of a source, in the data of a commit. */
    private static final String REVISION_OF = "of:";

    private static final double FLOOR_MB = 16;
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private IndexFolder() {}

    /** Everything open on one index; closed together. */
    record Open(Directory directory, IndexWriter writer, ReaderManager readers) implements AutoCloseable {
        /** Revision by source, as of the last commit. */
        Map<String, String> sources() {
            Map<String, String> sources = new HashMap<>();
            for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
                if (entry.getKey().startsWith(REVISION_OF)) {
                    sources.put(entry.getKey().substring(REVISION_OF.length()), entry.getValue());
                }
            }
            return sources;
        }

        /** Syncs everything to disk with the revision of each source, and shows it to the next search. */
        void commit(Map<String, String> sources) throws IOException {
            Map<String, String> data = new HashMap<>();
            data.put(ANALYSIS, Terms.VERSION);
            sources.forEach((source, revision) -> data.put(REVISION_OF + source, revision));
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            readers.maybeRefreshBlocking();
        }

        @Override
        public void close() throws IOException {
            try (directory;
                    writer) {
                readers.close();
            }
        }
    }

    /** @throws IOException if the folder cannot be written, or another process holds it */
    static Open open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                if (!isSound(directory, folder)) {
                    empty(directory);
                }
            }
            boolean fresh = !DirectoryReader.indexExists(directory);
            var writer = new IndexWriter(directory, settings());
            var open = new Open(directory, writer, new ReaderManager(writer));
            if (fresh) {
                open.commit(Map.of());
            }
            return open;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Few parts: a search looks every term up in each of them, and texts change seldom. */
    private static IndexWriterConfig settings() {
        return new IndexWriterConfig()
                .setSimilarity(new Bm25())
                .setCommitOnClose(false)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(2).setFloorSegmentMB(FLOOR_MB));
    }

    /** Reads every file once and compares its checksum. Whatever goes wrong is damage: the index is only a projection. */
    private static boolean isSound(Directory directory, Path folder) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return directory.listAll().length <= 1;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
                String analysis = reader.getIndexCommit().getUserData().getOrDefault(ANALYSIS, "");
                if (!analysis.equals(Terms.VERSION)) {
                    LOG.info("Index {} was written by another version of the analysis and starts empty", folder);
                }
                return analysis.equals(Terms.VERSION);
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            LOG.warn(
                    "Index {} is damaged ({}) and starts empty",
                    folder,
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }
}
