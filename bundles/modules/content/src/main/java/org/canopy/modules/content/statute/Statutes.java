package org.canopy.modules.content.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellListener;
import org.canopy.api.county.CellName;
import org.canopy.api.store.Query;
import org.canopy.api.store.SharedLibrary;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.store.Around;
import org.canopy.modules.content.store.Catalogue;
import org.canopy.modules.content.store.StatuteTables;
import org.canopy.modules.content.store.StoredText;
import org.canopy.modules.content.store.VersionKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The statutes that a county reads: those of the shared library and its own; its own text comes first. */
@Component(service = {Statutes.class, CellListener.class})
public final class Statutes implements CellListener {
    private static final Query<Catalogue> CATALOGUE = db -> new StatuteTables(db).catalogue();
    private static final Query<Long> CHANGE = db -> new StatuteTables(db).change();

    private final SharedLibrary library;
    private final EffectDates dates = EffectDates.committed();
    private final LawIds ids = LawIds.committed();
    private final StatuteImport imports = new StatuteImport();
    private final Map<CellName, Shelves> shelves = new ConcurrentHashMap<>();

    @Activate
    public Statutes(@Reference SharedLibrary library) {
        this.library = library;
    }

    /** What the county can read today. Kept until a text or the day changes. */
    public Shelf shelf(Cell cell) {
        return shelf(cell, LocalDate.now(cell.clock()));
    }

    /** The texts of today, with their states on {@code day}. */
    public Shelf shelf(Cell cell, LocalDate day) {
        Shelves known = shelves.computeIfAbsent(cell.name(), name -> new Shelves());
        long own = cell.read(CHANGE);
        long shared = library.read(CHANGE);
        return known.on(
                day,
                shelf -> shelf.isAsOf(own, shared),
                () -> new Shelf(cell.read(CATALOGUE), library.read(CATALOGUE), dates, day));
    }

    @Override
    public void changed(Cell cell) {
        // a shelf is made when it is first asked for
    }

    @Override
    public void gone(Cell cell) {
        shelves.remove(cell.name());
    }

    /** All laws, by title. */
    public List<LawLine> laws(Cell cell) {
        return shelf(cell).laws();
    }

    /** One version, whole; empty if no such text is here. */
    public Optional<LawText> text(Cell cell, String lawId, String versionId) {
        Shelf shelf = shelf(cell);
        VersionKey key = new VersionKey(lawId, versionId);
        return shelf.version(key).flatMap(version -> stored(cell, lawId, versionId)
                .map(text ->
                        new LawText(shelf.law(lawId).orElseThrow(), version, text.history(), texts(text.articles()))));
    }

    /** What the library that all counties share holds now. */
    public Catalogue shared() {
        return library.read(CATALOGUE);
    }

    /** The articles that the shared library holds of a version; empty if it holds none. */
    public List<ArticleText> sharedArticles(VersionKey key) {
        return articles(library.read(text(key)));
    }

    /** The articles that the county's own database holds of a version; empty if it holds none. */
    public List<ArticleText> ownArticles(Cell cell, VersionKey key) {
        return articles(cell.read(text(key)));
    }

    private static List<ArticleText> articles(Optional<StoredText> text) {
        return text.map(stored -> texts(stored.articles())).orElse(List.of());
    }

    private static List<ArticleText> texts(List<Statute.Article> articles) {
        return articles.stream().map(ArticleText::of).toList();
    }

    private static Query<Optional<StoredText>> text(VersionKey key) {
        return db -> new StatuteTables(db).text(key.lawId(), key.version());
    }

    /** One article with its neighbours, without reading the rest of the law; empty if it is not here. */
    public Optional<Passage> passage(Cell cell, VersionKey key, ArticleNumber number) {
        Query<Optional<Around>> around = db -> new StatuteTables(db).around(key.lawId(), key.version(), number);
        Shelf shelf = shelf(cell);
        return shelf.version(key).flatMap(version -> cell.read(around)
                .or(() -> library.read(around))
                .map(found -> new Passage(
                        shelf.law(key.lawId()).orElseThrow(),
                        version,
                        ArticleText.of(found.article()),
                        found.before().map(ArticleText::of),
                        found.after().map(ArticleText::of))));
    }

    /** Lines after the articles (附件) of one version, in order. */
    public List<String> annex(Cell cell, String lawId, String versionId) {
        return stored(cell, lawId, versionId).map(StoredText::annex).orElse(List.of());
    }

    private Optional<StoredText> stored(Cell cell, String lawId, String versionId) {
        Query<Optional<StoredText>> text = text(new VersionKey(lawId, versionId));
        return cell.read(text).or(() -> library.read(text));
    }

    /** The version in force on the county's day, else the newest. */
    public Optional<VersionLine> current(Cell cell, String lawId) {
        return shelf(cell).law(lawId).map(LawLine::current);
    }

    /** @param title with or without 中华人民共和国; empty if no text of that law is here */
    public Optional<String> lawId(Cell cell, String title) {
        return shelf(cell).law(ids.of(title)).map(LawLine::id);
    }

    /**
     * Takes the invented statutes that ship with the demonstration county into a county's own database.
     *
     * @return what came of each file
     */
    public List<Imported> own(Cell cell) {
        List<Imported> outcomes = new ArrayList<>();
        for (String name : Committed.lines("/starter/laws/index.txt")) {
            outcomes.add(imports.file(name, Committed.bytes("/starter/laws/" + name), cell::write));
        }
        return List.copyOf(outcomes);
    }
}
