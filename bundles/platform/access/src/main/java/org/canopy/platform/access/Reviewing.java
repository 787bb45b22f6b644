package org.canopy.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Colleagues;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.access.store.AlertTable;
import org.canopy.platform.access.store.GrantTable;
import org.canopy.platform.access.store.ReviewTable;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looking at it afterwards: broken glass, and what the rule about unusual viewing found. */
@Component(service = Reviewing.class)
public final class Reviewing {
    private final Colleagues colleagues;

    @Activate
    public Reviewing(@Reference Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    static SealedWords words(String about) {
        return new SealedWords("review:" + about, "words");
    }

    /**
     * Whether something of theirs waits for review longer than the county lets it: then they ask for nothing new. What is
     * assigned to them they keep, for a child must not lose who looks after it.
     */
    boolean owes(Cell cell, DSLContext db, AccountId reader) {
        Duration grace =
                Duration.ofDays(cell.settings(AccessSettings.class).reviewDays().orElse(0));
        Instant now = cell.clock().instant();
        return GrantTable.unreviewed(db).stream()
                .anyMatch(given -> given.grant().reader().equals(reader)
                        && !now.isBefore(given.since().plus(grace)));
    }

    /** Of broken glass: by somebody who was neither of the two, nor stands close to who read. */
    public Answer glass(Cell cell, AccountId by, String grant, Review.Outcome outcome, String words) {
        String sealed = words(grant).seal(cell, words.strip());
        return cell.write(db -> {
            Optional<Given> found = GrantTable.unreviewed(db).stream()
                    .filter(given -> given.grant().id().equals(grant))
                    .findFirst();
            if (found.isEmpty()) {
                return new Answer.No(Answer.Cause.OVER);
            }
            Given given = found.get();
            Circle circle = new Circle(cell, db, colleagues);
            if (by.equals(given.by()) || circle.close(by, given.grant().reader())) {
                return new Answer.No(Answer.Cause.OWN);
            }
            if (!circle.may(by, AccessPermissions.MAY_REVIEW, given.division().orElse(cell.division()))) {
                return new Answer.No(Answer.Cause.NOT_RESPONSIBLE);
            }
            ReviewTable.add(db, new Review(grant, by, cell.clock().instant(), outcome), sealed);
            Lines.of(cell, db).about(given.grant(), by, "access.reviewed");
            return new Answer.Done(grant);
        });
    }

    /** Of an alert: by somebody whom it is not about. */
    public Answer alert(Cell cell, AccountId by, String alert, Review.Outcome outcome, String words) {
        String sealed = words(alert).seal(cell, words.strip());
        return cell.write(db -> {
            Optional<AlertTable.Alert> found = AlertTable.find(db, alert);
            if (found.isEmpty() || ReviewTable.find(db, alert).isPresent()) {
                return new Answer.No(Answer.Cause.OVER);
            }
            Circle circle = new Circle(cell, db, colleagues);
            if (circle.close(by, found.get().person())) {
                return new Answer.No(Answer.Cause.OWN);
            }
            if (!circle.may(by, AccessPermissions.MAY_REVIEW, cell.division())) {
                return new Answer.No(Answer.Cause.NOT_RESPONSIBLE);
            }
            ReviewTable.add(db, new Review(alert, by, cell.clock().instant(), outcome), sealed);
            cell.ledger()
                    .write(
                            db,
                            new LedgerLine(
                                    by.value(),
                                    "access.alert-reviewed",
                                    alert,
                                    found.get().rule()));
            return new Answer.Done(alert);
        });
    }

    public Optional<Review> of(DSLContext db, String about) {
        return ReviewTable.find(db, about);
    }

    /** What the reviewer wrote. */
    public String words(Cell cell, AccountId who, String about) {
        String sealed = cell.read(db -> ReviewTable.words(db, about));
        return words(about).open(cell, sealed, who);
    }

    /** What waits for this person's review. */
    public List<Given> waiting(Cell cell, DSLContext db, AccountId by) {
        Circle circle = new Circle(cell, db, colleagues);
        return GrantTable.unreviewed(db).stream()
                .filter(given -> {
                    DivisionCode where = given.division().orElse(cell.division());
                    return circle.may(by, AccessPermissions.MAY_REVIEW, where)
                            && !by.equals(given.by())
                            && !circle.close(by, given.grant().reader());
                })
                .toList();
    }
}
