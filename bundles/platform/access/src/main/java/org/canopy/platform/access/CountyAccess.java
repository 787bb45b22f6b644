package org.canopy.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.access.Access;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Colleagues;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.SameWrite;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.Purpose;
import org.canopy.platform.access.store.GrantTable;
import org.jooq.DSLContext;

/** Who may read what in one county, as modules ask it. */
final class CountyAccess implements Access {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Cell cell;
    private final WhatCounts counts;
    private final GuardedTypes types;
    private final Colleagues colleagues;
    private final SameWrite same;

    CountyAccess(Cell cell, WhatCounts counts, GuardedTypes types, Colleagues colleagues, SameWrite same) {
        this.cell = cell;
        this.counts = counts;
        this.types = types;
        this.colleagues = colleagues;
        this.same = same;
    }

    @Override
    public Optional<AccessGrant> grant(AccountId reader, Subject subject) {
        return Optional.ofNullable(grants(reader, List.of(subject)).get(subject));
    }

    @Override
    public Map<Subject, AccessGrant> grants(AccountId reader, Collection<Subject> subjects) {
        return cell.read(db -> counts.of(cell, db, reader, subjects));
    }

    @Override
    public List<AccessGrant> grants(AccountId reader) {
        return cell.read(db -> counts.all(cell, db, reader));
    }

    @Override
    public String askPath(Subject subject) {
        return "/access/ask?subject=" + subject;
    }

    @Override
    public String assignPath(Subject subject) {
        return "/access/assign?subject=" + subject;
    }

    @Override
    public String readersPath(Subject subject) {
        return "/access/readers?subject=" + subject;
    }

    /** Until the county's day ends. */
    @Override
    public Instant written(DSLContext db, AccountId author, Subject subject) {
        DSLContext own = own(db, subject);
        Instant now = cell.clock().instant();
        List<Given> before = GrantTable.live(own, author, subject, AccessGrant.Kind.AUTHOR, now);
        if (!before.isEmpty()) {
            return before.get(0).grant().until();
        }
        Instant until = LocalDate.now(cell.clock())
                .plusDays(1)
                .atStartOfDay(cell.clock().getZone())
                .toInstant();
        give(own, AccessGrant.Kind.AUTHOR, author, author, subject, Why.CASE_HANDLING.purpose(), until);
        return until;
    }

    @Override
    public void assign(DSLContext db, AccountId by, AccountId to, Subject subject, Purpose purpose, Instant until) {
        Instant now = cell.clock().instant();
        if (by.equals(to)) {
            throw new IllegalArgumentException("nobody assigns a record to themselves");
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new IllegalArgumentException("a record is assigned until a day that is to come, a year away at most");
        }
        DSLContext own = own(db, subject);
        if (colleagues
                .find(cell, own, by)
                .filter(colleague -> colleague.may(AccessPermissions.MAY_APPROVE))
                .isEmpty()) {
            throw new IllegalArgumentException(
                    "who assigns a record is responsible: has " + AccessPermissions.APPROVE + " today");
        }
        GrantTable.live(own, to, subject, AccessGrant.Kind.ASSIGNED, now)
                .forEach(before -> GrantTable.end(own, before.grant().id(), now));
        give(own, AccessGrant.Kind.ASSIGNED, by, to, subject, purpose, until);
    }

    @Override
    public void release(DSLContext db, AccountId by, AccountId of, Subject subject) {
        DSLContext own = own(db, subject);
        Instant now = cell.clock().instant();
        GrantTable.live(own, of, subject, AccessGrant.Kind.ASSIGNED, now).forEach(given -> {
            GrantTable.end(own, given.grant().id(), now);
            line(own, by, "access.released", given.grant());
        });
    }

    private void give(
            DSLContext own,
            AccessGrant.Kind kind,
            AccountId by,
            AccountId to,
            Subject subject,
            Purpose purpose,
            Instant until) {
        AccessGrant grant = new AccessGrant(Ids.draw(), kind, to, subject, purpose, until);
        GrantTable.add(
                own,
                new Given(
                        grant,
                        Optional.empty(),
                        Optional.empty(),
                        by,
                        cell.clock().instant()));
        line(own, by, kind == AccessGrant.Kind.AUTHOR ? "access.written" : "access.assigned", grant);
    }

    private void line(DSLContext own, AccountId by, String act, AccessGrant grant) {
        cell.ledger()
                .write(
                        own,
                        new LedgerLine(
                                by.value(),
                                act,
                                grant.subject().toString(),
                                grant.purpose().code() + "/" + grant.id()));
    }

    private DSLContext own(DSLContext db, Subject subject) {
        if (!types.prepared(cell)) {
            throw new StoreUnavailable("who may read what is not known yet in " + cell.name() + "; try again");
        }
        DSLContext own = same.as(db, CountyAccess.class);
        types.note(cell, own, subject.type());
        return own;
    }
}
