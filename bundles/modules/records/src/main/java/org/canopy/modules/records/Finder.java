package org.canopy.modules.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.IndexedField;
import org.canopy.api.vault.SealBroken;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.store.ChildTable;
import org.canopy.modules.records.store.FactRow;
import org.canopy.modules.records.store.FactTable;
import org.canopy.modules.records.store.TagRow;
import org.canopy.modules.records.store.TagTable;
import org.osgi.service.component.annotations.Component;

/**
 * Finds files by what somebody knows of a child already: a number of the file, of a person, a telephone. It tells that there is
 * a file and not what it says.
 */
@Component(service = Finder.class)
public final class Finder {
    /** Files under one tag, at most: about three values share one, but hundreds of children may have one school's telephone. */
    private static final int MOST = 200;

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{4})\\s*-\\s*(\\d{1,6})\\s*");

    /**
     * Files that lie under this, the best first; each once.
     *
     * @throws org.canopy.api.vault.VaultLocked if the county's keys are not open
     */
    public List<Found> find(Cell cell, String typed) {
        Map<ChildId, Found> found = new LinkedHashMap<>();
        byFileNumber(cell, typed).ifPresent(one -> found.put(one.child().id(), one));
        for (String field : List.of(Tags.ID_NUMBER, Tags.PHONE)) {
            under(cell, field, typed)
                    .forEach(one -> found.putIfAbsent(one.child().id(), one));
        }
        return List.copyOf(found.values());
    }

    /**
     * Files of children whose name sounds or looks like this, the likeliest first; a year behind the name narrows it.
     *
     * @throws org.canopy.api.vault.VaultLocked if the county's keys are not open
     */
    public List<Alike> byName(Cell cell, String typed, int most) {
        if (typed.isBlank() || typed.strip().matches("[\\d\\s+Xx-]*")) {
            return List.of();
        }
        return standing(cell, Sounds.find(cell, Sounds.typed(typed), true), most);
    }

    /** Other files that may be of the same child: a person compares, and puts together what is one. */
    public List<Alike> duplicates(Cell cell, OpenedFile file, int most) {
        return file
                .identity()
                .map(fact -> standing(cell, Sounds.find(cell, Sounds.of(file.child(), fact.fields()), false), most + 1))
                .orElse(List.of())
                .stream()
                .filter(one -> one.likeness().proposed()
                        && !file.members().contains(one.child().id()))
                .limit(most)
                .toList();
    }

    /** Each file once, as the one that stands for it; nothing that speaks against. */
    private static List<Alike> standing(Cell cell, List<Alike> found, int most) {
        Map<ChildId, Alike> once = new LinkedHashMap<>();
        for (Alike one : found) {
            if (once.size() < most && one.likeness().bits() > 0 && one.child().state() != Child.State.ERASED) {
                Child child = cell.read(db -> standing(db, one.child()));
                once.putIfAbsent(child.id(), new Alike(child, one.likeness()));
            }
        }
        return List.copyOf(once.values());
    }

    private static Optional<Found> byFileNumber(Cell cell, String typed) {
        Matcher parts = NUMBER.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        FileNumber number = new FileNumber(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        return cell.read(db -> new ChildTable(db).find(number).map(child -> standing(db, child)))
                .map(child -> new Found(child, "number", ""));
    }

    /** Files of which somebody has exactly this number. */
    List<Found> under(Cell cell, String field, String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        IndexedField index = Tags.index(cell, field);
        List<Long> sought = cell.vault().index(index, typed).sought();
        List<TagRow> rows = cell.read(db -> new TagTable(db).find(field, sought, MOST)).stream()
                .filter(row -> matches(cell, row, index, typed))
                .toList();
        List<Found> found = new ArrayList<>();
        for (TagRow row : rows) {
            cell.read(db -> {
                        Optional<Child> child = new ChildTable(db).find(row.child());
                        String kind = new FactTable(db)
                                .versions(row.child(), row.fact()).stream()
                                        .findFirst()
                                        .map(FactRow::kind)
                                        .map(FactKind::code)
                                        .orElse("");
                        return child.map(one -> new Found(standing(db, one), field, kind));
                    })
                    .filter(one -> one.child().state() != Child.State.ERASED)
                    .ifPresent(found::add);
        }
        return found;
    }

    /** One damaged value does not hide the others. */
    private static boolean matches(Cell cell, TagRow row, IndexedField index, String typed) {
        try {
            return row.kept()
                    .map(kept -> cell.vault().matches(kept, index.form(), typed))
                    .orElse(false);
        } catch (SealBroken e) {
            return false;
        }
    }

    private static Child standing(org.jooq.DSLContext db, Child child) {
        ChildTable children = new ChildTable(db);
        Child at = child;
        while (at.mergedInto().isPresent()) {
            at = children.find(at.mergedInto().get()).orElseThrow();
        }
        return at;
    }
}
