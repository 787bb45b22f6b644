package org.canopy.modules.content.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.statute.Statute;
import org.canopy.modules.content.statute.Statute.Article;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Table;

/** Statutes in one database. @param db of the query that is running; good until it returns */
public record StatuteTables(DSLContext db) {
    private static final Table<Record> LAW = table("content_law");
    private static final Table<Record> PART = table("content_part");
    private static final Table<Record> CHANGE = table("content_change");
    private static final Table<Record> ARTICLE = table("content_article");
    private static final Field<String> ID = field("id", String.class);
    private static final Field<Long> N = field("n", Long.class);
    private static final Field<String> TITLE = field("title", String.class);
    private static final Field<Integer> INVENTED = field("invented", Integer.class);
    private static final Field<String> LAW_ID = field("law_id", String.class);
    private static final Field<String> VERSION = field("version_id", String.class);
    private static final Field<String> PART_NAME = field("part", String.class);
    private static final Field<String> DIGEST = field("digest", String.class);
    private static final Field<String> HISTORY = field("history", String.class);
    private static final Field<String> ANNEX = field("annex", String.class);
    private static final Field<Integer> ORDINAL = field("ordinal", Integer.class);
    private static final Field<String> HEADINGS = field("headings", String.class);
    private static final Field<String> BODY = field("body", String.class);
    private static final int INSERTABLE = 100;
    private static final int ROWS_AT_ONCE = 100;

    /** Another number after every change of a text. */
    public long change() {
        return db.select(N).from(CHANGE).fetchSingle(N);
    }

    public Catalogue catalogue() {
        return new Catalogue(
                change(),
                db.select(ID, TITLE, INVENTED)
                        .from(LAW)
                        .fetch(row -> new Catalogue.Law(row.value1(), row.value2(), row.value3() != 0)),
                db.select(LAW_ID, VERSION, PART_NAME, DIGEST)
                        .from(PART)
                        .fetch(row -> new Catalogue.Part(
                                new PartKey(row.value1(), row.value2(), row.value3()), row.value4())));
    }

    /** Digest of the file that this text came from; empty if the text is not here. */
    public Optional<String> digest(PartKey key) {
        return db.select(DIGEST).from(PART).where(is(key)).fetchOptional(DIGEST);
    }

    /** The other part of the same version that already holds some of these articles. */
    public Optional<String> overlap(PartKey key, List<Article> articles) {
        return db.select(PART_NAME)
                .from(ARTICLE)
                .where(is(key.lawId(), key.version()))
                .and(PART_NAME.ne(key.part()))
                .and(ORDINAL.between(
                        ordinal(articles.get(0).number()),
                        ordinal(articles.get(articles.size() - 1).number())))
                .limit(1)
                .fetchOptional(PART_NAME);
    }

    /** Puts one file's text in the place of what was there under the same key. */
    public void put(PartKey key, Catalogue.Law law, String digest, Statute statute) {
        countChange();
        db.deleteFrom(ARTICLE).where(is(key)).execute();
        db.deleteFrom(PART).where(is(key)).execute();
        if (db.fetchExists(LAW, ID.eq(law.id()))) {
            db.update(LAW)
                    .set(TITLE, law.title())
                    .set(INVENTED, law.invented() ? 1 : 0)
                    .where(ID.eq(law.id()))
                    .execute();
        } else {
            db.insertInto(LAW, ID, TITLE, INVENTED)
                    .values(law.id(), law.title(), law.invented() ? 1 : 0)
                    .execute();
        }
        db.insertInto(PART, LAW_ID, VERSION, PART_NAME, DIGEST, HISTORY, ANNEX)
                .values(
                        key.lawId(),
                        key.version(),
                        key.part(),
                        digest,
                        Lines.join(statute.history()),
                        Lines.join(statute.annex()))
                .execute();
        List<Article> articles = statute.articles();
        for (int from = 0; from < articles.size(); from += ROWS_AT_ONCE) {
            insert(key, articles.subList(from, Math.min(articles.size(), from + ROWS_AT_ONCE)));
        }
    }

    void countChange() {
        db.update(CHANGE).set(N, N.plus(1)).execute();
    }

    private void insert(PartKey key, List<Article> articles) {
        var insert = db.insertInto(ARTICLE, LAW_ID, VERSION, ORDINAL, PART_NAME, HEADINGS, BODY);
        for (Article article : articles) {
            insert = insert.values(
                    key.lawId(),
                    key.version(),
                    ordinal(article.number()),
                    key.part(),
                    Lines.join(article.headings()),
                    Lines.body(article.paragraphs()));
        }
        insert.execute();
    }

    /** The whole version; empty if nothing of it is here. */
    public Optional<StoredText> text(String lawId, String version) {
        List<Article> articles = db.select(ORDINAL, HEADINGS, BODY)
                .from(ARTICLE)
                .where(is(lawId, version))
                .orderBy(ORDINAL)
                .fetch(StatuteTables::article);
        if (articles.isEmpty()) {
            return Optional.empty();
        }
        List<String> history = new ArrayList<>();
        List<String> annex = new ArrayList<>();
        for (String part : parts(lawId, version)) {
            db.select(HISTORY, ANNEX)
                    .from(PART)
                    .where(is(new PartKey(lawId, version, part)))
                    .forEach(row -> {
                        Lines.split(row.value1()).stream()
                                .filter(line -> !history.contains(line))
                                .forEach(history::add);
                        annex.addAll(Lines.split(row.value2()));
                    });
        }
        return Optional.of(new StoredText(List.copyOf(history), articles, List.copyOf(annex)));
    }

    /** One article of a version; empty if it is not here. */
    public Optional<Around> around(String lawId, String version, ArticleNumber number) {
        int ordinal = ordinal(number);
        List<Article> from = db.select(ORDINAL, HEADINGS, BODY)
                .from(ARTICLE)
                .where(is(lawId, version))
                .and(ORDINAL.ge(ordinal))
                .orderBy(ORDINAL)
                .limit(2)
                .fetch(StatuteTables::article);
        if (from.isEmpty() || !from.get(0).number().equals(number)) {
            return Optional.empty();
        }
        Optional<Article> before = db.select(ORDINAL, HEADINGS, BODY)
                .from(ARTICLE)
                .where(is(lawId, version))
                .and(ORDINAL.lt(ordinal))
                .orderBy(ORDINAL.desc())
                .limit(1)
                .fetchOptional(StatuteTables::article);
        return Optional.of(new Around(from.get(0), before, from.stream().skip(1).findFirst()));
    }

    private static Article article(Record3<Integer, String, String> row) {
        return new Article(
                new ArticleNumber(row.value1() / INSERTABLE, row.value1() % INSERTABLE),
                Lines.split(row.value2()),
                Lines.paragraphs(row.value3()));
    }

    private List<String> parts(String lawId, String version) {
        return db.select(PART_NAME)
                .from(ARTICLE)
                .where(is(lawId, version))
                .groupBy(PART_NAME)
                .orderBy(min(ORDINAL))
                .fetch(PART_NAME);
    }

    private static int ordinal(ArticleNumber number) {
        return number.number() * INSERTABLE + number.inserted();
    }

    private static Condition is(String lawId, String version) {
        return LAW_ID.eq(lawId).and(VERSION.eq(version));
    }

    private static Condition is(PartKey key) {
        return is(key.lawId(), key.version()).and(PART_NAME.eq(key.part()));
    }
}
