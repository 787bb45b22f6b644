package org.canopy.modules.content.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.store.Query;
import org.canopy.api.store.SharedLibrary;
import org.canopy.modules.content.store.Catalogue;
import org.canopy.modules.content.store.StatuteTables;
import org.canopy.modules.content.store.StoredText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The statutes that a county reads: those of the shared library and its own; its own text comes first. */
@Component(service = Statutes.class)
public final class Statutes {
    private static final Query<Catalogue> CATALOGUE = db -> new StatuteTables(db).catalogue();

    private final SharedLibrary library;
    private final EffectDates dates = EffectDates.committed();
    private final LawIds ids = LawIds.committed();
    private final StatuteImport imports = new StatuteImport();

    @Activate
    public Statutes(@Reference SharedLibrary library) {
        this.library = library;
    }

    /** All laws, by title. */
    public List<LawLine> laws(Cell cell) {
        return shelf(cell).laws();
    }

    /** One version, whole; empty if no such text is here. */
    public Optional<LawText> text(Cell cell, String lawId, String versionId) {
        return law(cell, lawId).flatMap(law -> law.versions().stream()
                .filter(version -> version.id().equals(versionId))
                .findFirst()
                .flatMap(version -> text(cell, law, version)));
    }

    /** The text of a version taken from {@link #laws}, without looking the law up again. */
    public Optional<LawText> text(Cell cell, LawLine law, VersionLine version) {
        return stored(cell, law.id(), version.id())
                .map(text -> new LawText(
                        law,
                        version,
                        text.history(),
                        text.articles().stream().map(ArticleText::of).toList()));
    }

    /** Lines after the articles (附件) of one version, in order. */
    public List<String> annex(Cell cell, String lawId, String versionId) {
        return stored(cell, lawId, versionId).map(StoredText::annex).orElse(List.of());
    }

    private Optional<StoredText> stored(Cell cell, String lawId, String versionId) {
        Query<Optional<StoredText>> text = db -> new StatuteTables(db).text(lawId, versionId);
        return cell.read(text).or(() -> library.read(text));
    }

    /** The version in force on the county's day, else the newest. */
    public Optional<VersionLine> current(Cell cell, String lawId) {
        return law(cell, lawId).map(LawLine::current);
    }

    /** @param title with or without 中华人民共和国; empty if no text of that law is here */
    public Optional<String> lawId(Cell cell, String title) {
        return law(cell, ids.of(title)).map(LawLine::id);
    }

    private Optional<LawLine> law(Cell cell, String lawId) {
        return laws(cell).stream().filter(law -> law.id().equals(lawId)).findFirst();
    }

    /** Another word whenever any text that this county reads has changed. */
    public String revision(Cell cell) {
        return shelf(cell).revision();
    }

    private Shelf shelf(Cell cell) {
        return new Shelf(cell.read(CATALOGUE), library.read(CATALOGUE), dates, LocalDate.now(cell.clock()));
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
