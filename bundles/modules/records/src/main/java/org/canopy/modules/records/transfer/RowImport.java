package org.canopy.modules.records.transfer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.modules.records.FactId;
import org.canopy.modules.records.Finder;
import org.canopy.modules.records.Found;
import org.canopy.modules.records.Together;
import org.canopy.modules.records.Written;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.store.ImportRow;
import org.canopy.modules.records.store.ImportTable;

/** Takes one row: one write, or none. */
final class RowImport {
    private final Finder finder;
    private final Cell cell;
    private final Order order;

    RowImport(Finder finder, Cell cell, Order order) {
        this.finder = finder;
        this.cell = cell;
        this.order = order;
    }

    /** What became of it, and what is to be said about it. */
    record Taken(Outcome outcome, List<Defect> said) {
        static Taken of(Outcome outcome) {
            return new Taken(outcome, List.of());
        }
    }

    Taken take(int row, RowFacts.Read read, RowKey key) {
        var tags = cell.vault().index(RowKey.index(cell), key.text());
        Optional<ImportRow> known = cell.read(db -> new ImportTable(db).under(tags.sought())).stream()
                .filter(one -> matches(one.kept(), key.text()))
                .findFirst();
        if (known.isPresent()) {
            return again(row, read, known.get());
        }
        List<Found> found = finder
                .find(cell, read.facts().get(Slot.IDENTITY).fields().text("idNumber"))
                .stream()
                .filter(one -> one.by().equals("id-number") && one.where().equals("identity"))
                .toList();
        if (!found.isEmpty()) {
            return new Taken(Outcome.HELD, List.of(said(row, "held", found.get(0))));
        }
        List<Defect> same = finder
                .find(cell, read.facts().get(Slot.IDENTITY).fields().text("phone"))
                .stream()
                .filter(one -> one.by().equals("phone"))
                .limit(1)
                .map(one -> said(row, "same-phone", one))
                .toList();
        if (!order.rehearsal()) {
            open(read, tags.stored(), key);
        }
        return new Taken(Outcome.NEW, same);
    }

    private void open(RowFacts.Read read, long tag, RowKey key) {
        List<Slot> slots = List.copyOf(read.facts().keySet());
        Together file = Together.opening(
                cell,
                order.by(),
                read.place(),
                slots.stream().map(read.facts()::get).toList());
        Sealed sealed = seal(new Kept(FactId.IDENTITY.label(file.child(), "import-key", 1), NOTHING), key.text());
        store(
                file,
                new ImportRow(
                        file.child().value(),
                        tag,
                        file.child(),
                        order.run(),
                        Outcome.NEW.name(),
                        sealed,
                        digests(file, slots, read)));
    }

    private static final Sealed NOTHING = new Sealed(new byte[0]);

    private Taken again(int row, RowFacts.Read read, ImportRow known) {
        List<Slot> slots = read.facts().entrySet().stream()
                .filter(one -> !same(known, one.getKey(), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (slots.isEmpty()) {
            return Taken.of(known.run().equals(order.run()) ? Outcome.valueOf(known.act()) : Outcome.UNCHANGED);
        }
        if (order.rehearsal()) {
            return Taken.of(Outcome.CHANGED);
        }
        List<Together.Change> changes = new ArrayList<>();
        for (Slot slot : slots) {
            Optional<ImportRow.Digest> last = Optional.ofNullable(known.facts().get(slot.name()));
            changes.add(new Together.Change(
                    last.map(ImportRow.Digest::fact),
                    last.map(ImportRow.Digest::version).orElse(0),
                    read.facts().get(slot)));
        }
        Together file = Together.changing(cell, known.child(), order.by(), changes);
        Written written = store(
                file,
                new ImportRow(
                        known.id(),
                        known.tag(),
                        known.child(),
                        order.run(),
                        Outcome.CHANGED.name(),
                        known.sealed(),
                        digests(file, slots, read)));
        if (written instanceof Written.Kept) {
            return Taken.of(Outcome.CHANGED);
        }
        String code = written instanceof Written.Shut ? "shut" : "edited";
        return new Taken(Outcome.REFUSED, List.of(Defect.at(row, "", code)));
    }

    private Written store(Together file, ImportRow row) {
        return file.store(cell, db -> new ImportTable(db).store(row));
    }

    private Map<String, ImportRow.Digest> digests(Together file, List<Slot> slots, RowFacts.Read read) {
        Map<String, ImportRow.Digest> digests = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            Together.Place place = file.places().get(i);
            var open = new ImportRow.Digest(place.fact(), place.version(), NOTHING);
            Sealed sealed =
                    seal(open.kept(file.child()), RowKey.digest(read.facts().get(slots.get(i))));
            digests.put(slots.get(i).name(), new ImportRow.Digest(place.fact(), place.version(), sealed));
        }
        return digests;
    }

    private Sealed seal(Kept at, String text) {
        return cell.vault().seal(at.label(), text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean same(ImportRow known, Slot slot, Fact fact) {
        return Optional.ofNullable(known.facts().get(slot.name()))
                .filter(last -> matches(last.kept(known.child()), RowKey.digest(fact)))
                .isPresent();
    }

    /** What was erased opens no more, and is like nothing. */
    private boolean matches(Kept kept, String text) {
        try {
            return cell.vault().matches(kept, IndexForm.WORDS, text);
        } catch (SealBroken e) {
            return false;
        }
    }

    private static Defect said(int row, String code, Found found) {
        return new Defect(row, "", code, found.child().number().toString());
    }
}
