package org.canopy.modules.content.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.modules.content.corpus.BadInput;
import org.canopy.modules.content.corpus.Corpus;
import org.canopy.modules.content.store.CorpusTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The corpus for load tests that a demonstration county serves. The county keeps where the file lies and its digest; the
 * file is read again only where the index was lost.
 */
public final class TestCorpus {
    private static final Logger LOG = LoggerFactory.getLogger(TestCorpus.class);

    private TestCorpus() {}

    /**
     * Lets the county serve a corpus.
     *
     * @return number of articles
     * @throws BadInput if the file cannot be used; the county serves what it served before
     */
    public static int put(Cell cell, Path file) throws BadInput {
        String digest = digest(file);
        int articles = Corpus.read(file).articles().size();
        CorpusTable.Kept kept = new CorpusTable.Kept(
                file.toAbsolutePath().toString(), digest, UUID.randomUUID().toString(), articles);
        cell.write(db -> {
            new CorpusTable(db).put(Optional.of(kept));
            return articles;
        });
        return articles;
    }

    /** Whether there was one. */
    public static boolean remove(Cell cell) {
        return cell.write(db -> {
            boolean was = new CorpusTable(db).kept().isPresent();
            new CorpusTable(db).put(Optional.empty());
            return was;
        });
    }

    static Optional<CorpusSources> of(Cell cell) {
        if (!cell.settings(CountyProfile.class).demo()) {
            return Optional.empty();
        }
        return cell.read(db -> new CorpusTable(db).kept())
                .map(kept -> new CorpusSources(kept.revision(), kept.articles(), new File(kept)));
    }

    private static String digest(Path file) throws BadInput {
        try {
            return Corpus.digest(file);
        } catch (IOException unreadable) {
            throw new BadInput(file, 0, "读不到；请核对路径和权限");
        }
    }

    /** Reads the file once, when it is first wanted. A file that is gone must not keep the county's other texts away. */
    private static final class File implements Supplier<Corpus> {
        private final CorpusTable.Kept kept;
        private @Nullable Corpus corpus;

        File(CorpusTable.Kept kept) {
            this.kept = kept;
        }

        @Override
        public Corpus get() {
            if (corpus == null) {
                corpus = read(Path.of(kept.file()), kept.digest());
            }
            return corpus;
        }

        private static Corpus read(Path file, String digest) {
            try {
                if (Corpus.digest(file).equals(digest)) {
                    return Corpus.read(file);
                }
                LOG.error("the test corpus {} is another file than was imported: import it again", file);
            } catch (BadInput | IOException gone) {
                LOG.error("the test corpus {} cannot be read again: import it again, or remove it", file, gone);
            }
            return new Corpus(List.of());
        }
    }
}
