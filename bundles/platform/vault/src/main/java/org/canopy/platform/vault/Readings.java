package org.canopy.platform.vault;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.canopy.api.access.ReadingGuard;
import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.Query;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.jooq.DSLContext;

/**
 * The lines of readings, synced when a call returns, and whom the vault asks before it writes one. Where nobody is there to be
 * asked, no text of a module is read.
 */
record Readings(Cell cell, Supplier<Optional<ReadingGuard>> guard) {
    private static final String OPENED = "vault.open";
    private static final String REFUSED = "vault.refused";
    private static final String SCANNED = "vault.scan";

    private ReadingGuard asked() {
        return guard.get()
                .orElseThrow(() -> new StoreUnavailable("the part that keeps who may read what is not running"));
    }

    /** @throws AccessRefused if one of them is guarded and its module does not read it on its own for this */
    void read(List<Label> labels, Purpose purpose) {
        own(labels, purpose, db -> labels.forEach(label -> line(db, LedgerLine.SYSTEM, OPENED, label, purpose.code())));
    }

    private void own(List<Label> labels, Purpose purpose, Consumer<DSLContext> lines) {
        List<Label> refused =
                labels.stream().filter(label -> refuses(label, purpose)).toList();
        write(db -> {
            if (refused.isEmpty()) {
                lines.accept(db);
            } else {
                distinct(refused).forEach(label -> line(db, LedgerLine.SYSTEM, REFUSED, label, purpose.code()));
            }
            return refused.isEmpty();
        });
    }

    /** What the platform keeps for itself, a second factor for one, it reads whoever else is missing. */
    private boolean refuses(Label label, Purpose purpose) {
        if (label.module().ofPlatform()) {
            return false;
        }
        try {
            asked().check(label, purpose);
            return false;
        } catch (AccessRefused e) {
            return true;
        }
    }

    /** @throws AccessRefused if the reader has no grant for one of them; then that is what the ledger says */
    void read(List<Label> labels, Reading reading) {
        granted(labels, reading, (db, grants) -> {
            for (int i = 0; i < labels.size(); i++) {
                String grant = grants.get(i);
                String why = reading.purpose().code() + (grant.isEmpty() ? "" : "/" + grant);
                line(db, reading.reader().value(), OPENED, labels.get(i), why);
            }
        });
    }

    /**
     * One line per type of record: how many were looked through.
     *
     * @throws AccessRefused as {@link #read(List, Reading)}
     */
    void scan(List<Label> labels, Reading reading) {
        String why = reading.purpose().code();
        granted(labels, reading, (db, grants) -> scanned(db, reading.reader().value(), labels, why));
    }

    /** @throws AccessRefused as {@link #read(List, Purpose)} */
    void scan(List<Label> labels, Purpose purpose) {
        own(labels, purpose, db -> scanned(db, LedgerLine.SYSTEM, labels, purpose.code()));
    }

    private void scanned(DSLContext db, String who, List<Label> labels, String why) {
        labels.stream()
                .collect(Collectors.groupingBy(Label::type, TreeMap::new, Collectors.counting()))
                .forEach((type, count) ->
                        cell.ledger().write(db, new LedgerLine(who, SCANNED, type + "/" + count, why)));
    }

    private void granted(List<Label> labels, Reading reading, BiConsumer<DSLContext, List<String>> lines) {
        ReadingGuard asked = asked();
        write(db -> {
            List<String> grants;
            try {
                grants = asked.grants(cell, db, labels, reading);
            } catch (AccessRefused e) {
                distinct(labels).stream()
                        .filter(label -> !granted(asked, db, label, reading))
                        .forEach(label -> line(
                                db,
                                reading.reader().value(),
                                REFUSED,
                                label,
                                reading.purpose().code()));
                return false;
            }
            lines.accept(db, grants);
            return true;
        });
    }

    private boolean granted(ReadingGuard asked, DSLContext db, Label label, Reading reading) {
        try {
            asked.grants(cell, db, List.of(label), reading);
            return true;
        } catch (AccessRefused e) {
            return false;
        }
    }

    /** Of each record one: a list that was refused is not a line for each of its fields. */
    private static List<Label> distinct(List<Label> labels) {
        return List.copyOf(labels.stream()
                .collect(Collectors.toMap(label -> label.module() + "/" + label.record(), label -> label, (a, b) -> a))
                .values());
    }

    private void line(DSLContext db, String actor, String act, Label label, String reason) {
        String object = label.module() + "/" + label.record() + "/" + label.field();
        cell.ledger().write(db, new LedgerLine(actor, act, object, reason));
    }

    private void write(Query<Boolean> lines) {
        if (!cell.write(lines)) {
            throw new AccessRefused();
        }
    }
}
