package org.canopy.modules.records;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.store.ChildTable;
import org.canopy.modules.records.store.FactTable;
import org.jooq.DSLContext;

/**
 * Several facts of one file in one write: all of them stand, or none. Sealed when it is made, outside of the write. Whoever
 * writes so many files at once gets no leave to read them by it.
 */
public final class Together {
    /** Stands for whoever typed a command at the machine itself: no account, and never drawn. */
    public static final AccountId OPERATOR = new AccountId("operator" + "2".repeat(18));

    private static final Drawn DRAWN = new Drawn();

    private final ChildId child;
    private final Optional<DivisionCode> opened;
    private final AccountId by;
    private final List<ChildFiles.Draft> drafts;

    private Together(ChildId child, Optional<DivisionCode> opened, AccountId by, List<ChildFiles.Draft> drafts) {
        this.child = child;
        this.opened = opened;
        this.by = by;
        this.drafts = List.copyOf(drafts);
    }

    /**
     * A fact to be written.
     *
     * @param fact empty for one that the file does not say yet
     * @param base the version that it follows; 0 for a new one
     */
    public record Change(Optional<FactId> fact, int base, Fact to) {}

    /** Where a fact will stand. */
    public record Place(FactId fact, int version) {}

    /** A new file. @param facts who the child is, then others */
    public static Together opening(Cell cell, AccountId by, DivisionCode division, List<Fact> facts) {
        ChildId child = new ChildId(DRAWN.id());
        return new Together(
                child,
                Optional.of(division),
                by,
                IntStream.range(0, facts.size())
                        .mapToObj(i -> draft(
                                cell,
                                child,
                                by,
                                new Change(i == 0 ? Optional.of(FactId.IDENTITY) : Optional.empty(), 0, facts.get(i))))
                        .toList());
    }

    public static Together changing(Cell cell, ChildId child, AccountId by, List<Change> changes) {
        return new Together(
                child,
                Optional.empty(),
                by,
                changes.stream().map(one -> draft(cell, child, by, one)).toList());
    }

    private static ChildFiles.Draft draft(Cell cell, ChildId child, AccountId by, Change change) {
        FactId id = change.fact().orElseGet(() -> new FactId(DRAWN.id()));
        return ChildFiles.draft(cell, child, id, change.base() + 1, by, change.to(), false);
    }

    public ChildId child() {
        return child;
    }

    /** In the order in which the facts were given. */
    public List<Place> places() {
        return drafts.stream()
                .map(one -> new Place(one.row().fact(), one.row().version()))
                .toList();
    }

    /**
     * Writes it.
     *
     * @param also what belongs to it, in the same write
     */
    public Written store(Cell cell, Consumer<DSLContext> also) {
        return cell.write(db -> {
            Optional<Written> no = opened.isPresent() ? Optional.empty() : refused(db);
            if (no.isPresent()) {
                return no.get();
            }
            opened.ifPresent(division -> new ChildTable(db).insert(child(cell, db, division)));
            drafts.forEach(draft -> ChildFiles.store(db, draft));
            String actor = by.equals(OPERATOR) ? LedgerLine.OPERATOR : by.value();
            String act = opened.isPresent() ? "records.opened" : "records.written";
            cell.ledger().write(db, new LedgerLine(actor, act, child.subject().toString(), "import"));
            also.accept(db);
            return new Written.Kept(FactId.IDENTITY, drafts.get(0).row().version());
        });
    }

    private Child child(Cell cell, DSLContext db, DivisionCode division) {
        var at = drafts.get(0).row().at();
        FileNumber number =
                new ChildTable(db).next(at.atZone(cell.clock().getZone()).getYear());
        return new Child(child, number, division, Child.State.OPEN, at, by, Optional.empty());
    }

    private Optional<Written> refused(DSLContext db) {
        Child found = new ChildTable(db).find(child).orElseThrow();
        if (found.state() != Child.State.OPEN || found.mergedInto().isPresent()) {
            return Optional.of(new Written.Shut(found));
        }
        return drafts.stream()
                .map(one -> new int[] {
                    new FactTable(db).version(child, one.row().fact()),
                    one.row().version()
                })
                .filter(pair -> pair[0] != pair[1] - 1)
                .findFirst()
                .map(pair -> new Written.Overtaken(pair[0]));
    }
}
