package org.canopy.modules.records.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.canopy.api.county.Cell;
import org.canopy.modules.records.Finder;
import org.canopy.modules.records.RecordsSettings;
import org.canopy.modules.records.ledgerfile.FileRow;
import org.canopy.modules.records.store.ImportTable;

/** One file on its way: takes its rows, and keeps what is to be said about them. */
final class Tally {
    /** Longer lists help nobody: the same column is wrong in all rows. */
    private static final int MOST_SAID = 1_000;

    private final Cell cell;
    private final Order order;
    private final Columns columns;
    private final RowFacts facts;
    private final RowImport rows;
    private final IntConsumer progress;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<Defect> defects = new ArrayList<>();
    private final List<Defect> looks = new ArrayList<>();
    private int more;
    private int number;

    Tally(Cell cell, Order order, Columns columns, Finder finder, Properties strings, IntConsumer progress) {
        this.cell = cell;
        this.order = order;
        this.columns = columns;
        this.progress = progress;
        this.rows = new RowImport(finder, cell, order);
        this.facts = new RowFacts(
                columns, cell.division(), cell.settings(RecordsSettings.class).places(), strings);
    }

    void take(FileRow row) {
        number++;
        RowFacts.Read read = facts.read(row);
        if (read.defects().isEmpty()) {
            RowKey key = RowKey.of(read.facts());
            Integer before = seen.putIfAbsent(key.inMemory(), row.number());
            if (before == null) {
                RowImport.Taken taken = rows.take(row.number(), read, key);
                count(taken.outcome());
                boolean stands = taken.outcome() != Outcome.HELD && taken.outcome() != Outcome.REFUSED;
                say(stands ? looks : defects, taken.said());
                say(looks, stands ? read.looks() : List.of());
            } else {
                count(Outcome.REFUSED);
                say(defects, List.of(new Defect(row.number(), "", "twice", before.toString())));
            }
        } else {
            count(Outcome.REFUSED);
            say(defects, read.defects());
        }
        progress.accept(number);
    }

    private void count(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    private void say(List<Defect> to, Collection<Defect> said) {
        int room = Math.max(0, MOST_SAID - to.size());
        said.stream().limit(room).forEach(to::add);
        more += Math.max(0, said.size() - room);
    }

    /** What was stored is counted where it lies. */
    Report report(int otherSheets) {
        if (!order.rehearsal()) {
            for (Outcome stored : List.of(Outcome.NEW, Outcome.CHANGED)) {
                counts.put(stored, cell.read(db -> new ImportTable(db).count(order.run(), stored.name())));
            }
        }
        Map<String, String> read = new LinkedHashMap<>();
        new TreeMap<>(columns.targets()).forEach((column, target) -> read.put(columns.heading(column), target.code()));
        return new Report(order.rehearsal(), number, counts, read, columns.unread(), otherSheets, defects, looks, more);
    }
}
