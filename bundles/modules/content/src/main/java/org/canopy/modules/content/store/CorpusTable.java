package org.canopy.modules.content.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The corpus for tests that a county serves. @param db of the query that is running; good until it returns */
public record CorpusTable(DSLContext db) {
    private static final Table<Record> CORPUS = table("content_corpus");
    private static final Field<String> FILE = field("file", String.class);
    private static final Field<String> DIGEST = field("digest", String.class);
    private static final Field<String> REVISION = field("revision", String.class);
    private static final Field<Integer> ARTICLES = field("articles", Integer.class);

    /**
     * Which corpus.
     *
     * @param file where it lies
     * @param digest SHA-256 of the file's bytes
     * @param revision another one with every import
     */
    public record Kept(String file, String digest, String revision, int articles) {}

    public Optional<Kept> kept() {
        return db.select(FILE, DIGEST, REVISION, ARTICLES)
                .from(CORPUS)
                .fetchOptional(row -> new Kept(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Puts {@code corpus}, or none, in the place of what was there. */
    public void put(Optional<Kept> corpus) {
        new StatuteTables(db).countChange();
        db.deleteFrom(CORPUS).execute();
        corpus.ifPresent(kept -> db.insertInto(CORPUS, FILE, DIGEST, REVISION, ARTICLES)
                .values(kept.file(), kept.digest(), kept.revision(), kept.articles())
                .execute());
    }
}
