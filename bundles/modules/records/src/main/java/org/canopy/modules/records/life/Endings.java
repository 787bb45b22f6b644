package org.canopy.modules.records.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.Drawn;
import org.canopy.modules.records.OpenedFile;
import org.canopy.modules.records.store.ChildTable;
import org.canopy.modules.records.store.EndTable;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Component;

/**
 * How a file ends. Closing and holding are one person's work; nothing is erased but by two, and never while it is held.
 * Nothing is erased by a clock: what is due is shown to a person.
 */
@Component(service = Endings.class)
public final class Endings {
    private final Drawn drawn = new Drawn();

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** The file is not in a state for that. */
        NOT_NOW,
        /** It is held: whoever held it lifts that first. */
        HELD,
        /** Whoever asked does not decide too. */
        SECOND_PERSON
    }

    /** What a page shows about a file's end. */
    public record Standing(boolean held, Optional<EndTable.Order> order) {}

    public Standing standing(Cell cell, ChildId child) {
        return cell.read(db -> {
            EndTable ends = new EndTable(db);
            return new Standing(ends.held(child), ends.order(child));
        });
    }

    /** @param opened the file as whoever closes it sees it: the county's rule may count from the day of birth */
    public Outcome close(Cell cell, AccountId by, OpenedFile opened) {
        LocalDate today = LocalDate.now(cell.clock());
        Optional<LocalDate> born =
                opened.identity().flatMap(fact -> fact.fields().day("born"));
        Optional<Instant> due = cell.policy(new Retention.Type(), today)
                .flatMap(policy -> policy.value().due(today, born, cell.clock().getZone()));
        return write(cell, by, opened.child().id(), "records.closed", (db, child) -> {
            if (child.state() != Child.State.OPEN) {
                return Outcome.NOT_NOW;
            }
            new ChildTable(db).close(child.id(), cell.clock().instant(), due);
            return Outcome.DONE;
        });
    }

    /** Opens a closed or restricted file again; an order to erase it must be gone first. */
    public Outcome reopen(Cell cell, AccountId by, ChildId id) {
        return write(cell, by, id, "records.reopened", (db, child) -> {
            boolean ended = child.state() == Child.State.CLOSED || child.state() == Child.State.RESTRICTED;
            if (!ended || new EndTable(db).order(id).isPresent()) {
                return Outcome.NOT_NOW;
            }
            new ChildTable(db).reopen(id);
            return Outcome.DONE;
        });
    }

    /** Only kept and kept safe from now on: PIPL 47. */
    public Outcome restrict(Cell cell, AccountId by, ChildId id) {
        return write(cell, by, id, "records.restricted", (db, child) -> {
            if (child.state() == Child.State.ERASED || child.state() == Child.State.RESTRICTED) {
                return Outcome.NOT_NOW;
            }
            new ChildTable(db).state(id, Child.State.RESTRICTED);
            return Outcome.DONE;
        });
    }

    /** Keeps it from being erased, whatever rule or claim says: a case in court, evidence of harm (民法典 191). */
    public Outcome hold(Cell cell, AccountId by, ChildId id) {
        return write(cell, by, id, "records.held", (db, child) -> {
            EndTable ends = new EndTable(db);
            boolean decided = ends.order(id).flatMap(EndTable.Order::decidedBy).isPresent();
            if (child.state() == Child.State.ERASED || decided || ends.held(id)) {
                return Outcome.NOT_NOW;
            }
            ends.hold(drawn.id(), id, cell.clock().instant(), by);
            return Outcome.DONE;
        });
    }

    public Outcome lift(Cell cell, AccountId by, ChildId id) {
        return write(
                cell,
                by,
                id,
                "records.hold-lifted",
                (db, child) ->
                        new EndTable(db).lift(id, cell.clock().instant(), by) > 0 ? Outcome.DONE : Outcome.NOT_NOW);
    }

    /** @param basis code of what it rests on: {@code request} or {@code retention} */
    public Outcome askErasure(Cell cell, AccountId by, ChildId id, String basis) {
        return write(cell, by, id, "records.erasure-asked", (db, child) -> {
            EndTable ends = new EndTable(db);
            if (ends.held(id)) {
                return Outcome.HELD;
            }
            if (child.state() == Child.State.ERASED
                    || child.mergedInto().isPresent()
                    || ends.order(id).isPresent()) {
                return Outcome.NOT_NOW;
            }
            ends.ask(id, basis, cell.clock().instant(), by);
            return Outcome.DONE;
        });
    }

    /** Takes the order back, as long as nobody has decided it. */
    public Outcome forgetErasure(Cell cell, AccountId by, ChildId id) {
        return write(cell, by, id, "records.erasure-refused", (db, child) -> {
            EndTable ends = new EndTable(db);
            if (ends.order(id).filter(order -> order.decidedBy().isEmpty()).isEmpty()) {
                return Outcome.NOT_NOW;
            }
            ends.forget(id);
            return Outcome.DONE;
        });
    }

    /** The second person decides; a job carries it out at once, and again after a power cut. */
    public Outcome decideErasure(Cell cell, AccountId by, ChildId id) {
        return write(cell, by, id, "records.erasure-decided", (db, child) -> {
            EndTable ends = new EndTable(db);
            Optional<EndTable.Order> order =
                    ends.order(id).filter(one -> one.decidedBy().isEmpty());
            if (order.isEmpty()) {
                return Outcome.NOT_NOW;
            }
            if (ends.held(id)) {
                return Outcome.HELD;
            }
            if (order.get().askedBy().equals(by)) {
                return Outcome.SECOND_PERSON;
            }
            ends.decide(id, cell.clock().instant(), by);
            cell.jobs().schedule(db, EraseJob.KIND, id.value(), cell.clock().instant());
            return Outcome.DONE;
        });
    }

    /** Closed files whose time is over by the county's rule. */
    public List<Child> due(Cell cell, int limit) {
        return cell.read(db -> new ChildTable(db).due(cell.clock().instant(), limit));
    }

    private static Outcome write(
            Cell cell, AccountId by, ChildId id, String act, BiFunction<DSLContext, Child, Outcome> work) {
        return cell.write(db -> {
            Child child = new ChildTable(db)
                    .find(id)
                    .orElseThrow(() -> new IllegalArgumentException("there is no such file"));
            Outcome outcome = work.apply(db, child);
            if (outcome == Outcome.DONE) {
                cell.ledger()
                        .write(db, new LedgerLine(by.value(), act, id.subject().toString(), ""));
            }
            return outcome;
        });
    }
}
