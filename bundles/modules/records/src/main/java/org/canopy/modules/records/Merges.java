package org.canopy.modules.records;

import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.vault.AccessRefused;
import org.canopy.modules.records.store.ChildTable;
import org.canopy.modules.records.store.MergeTable;
import org.osgi.service.component.annotations.Component;

/**
 * Two files of one child become one, and two again: nothing is copied and nothing is lost. What is written while they are one
 * stays with the file that stands for both.
 */
@Component(service = Merges.class)
public final class Merges {
    private final Drawn drawn = new Drawn();

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** One of them is the other, stands for it already, or another stands for it. */
        THE_SAME,
        /** One of them takes nothing now: closed, restricted or erased. */
        SHUT
    }

    /**
     * Lets {@code into} stand for {@code child}.
     *
     * @param by may read both just now: nobody puts together what they have not compared
     * @throws AccessRefused if they may not
     */
    public Outcome merge(Cell cell, AccountId by, ChildId child, ChildId into) {
        mayRead(cell, by, child);
        mayRead(cell, by, into);
        return cell.write(db -> {
            ChildTable children = new ChildTable(db);
            Optional<Child> one = children.find(child);
            Optional<Child> other = children.find(into);
            if (child.equals(into) || one.isEmpty() || other.isEmpty()) {
                return Outcome.THE_SAME;
            }
            if (one.get().mergedInto().isPresent() || other.get().mergedInto().isPresent()) {
                return Outcome.THE_SAME;
            }
            if (one.get().state() != Child.State.OPEN || other.get().state() != Child.State.OPEN) {
                return Outcome.SHUT;
            }
            new MergeTable(db)
                    .merge(new MergeTable.Row(
                            drawn.id(), child, into, cell.clock().instant(), by, Optional.empty()));
            cell.ledger()
                    .write(
                            db,
                            new LedgerLine(
                                    by.value(),
                                    "records.merged",
                                    child.subject().toString(),
                                    "into/" + into));
            return Outcome.DONE;
        });
    }

    /**
     * Takes a merge back.
     *
     * @return whether there was one that stood
     * @throws AccessRefused if {@code by} may not read the file that stands for both
     */
    public boolean undo(Cell cell, AccountId by, ChildId into, String id) {
        mayRead(cell, by, into);
        return cell.write(db -> {
            MergeTable merges = new MergeTable(db);
            Optional<MergeTable.Row> row = merges.of(into).stream()
                    .filter(one ->
                            one.id().equals(id) && !one.undone() && one.into().equals(into))
                    .findFirst();
            row.ifPresent(one -> {
                merges.undo(one, cell.clock().instant(), by);
                cell.ledger()
                        .write(
                                db,
                                new LedgerLine(
                                        by.value(),
                                        "records.unmerged",
                                        one.child().subject().toString(),
                                        "from/" + into));
            });
            return row.isPresent();
        });
    }

    /** All that ever was of this file, oldest first. */
    public List<MergeTable.Row> of(Cell cell, ChildId child) {
        return cell.read(db -> new MergeTable(db).of(child));
    }

    private static void mayRead(Cell cell, AccountId by, ChildId child) {
        cell.access().grant(by, child.subject()).orElseThrow(AccessRefused::new);
    }
}
