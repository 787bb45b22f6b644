package org.canopy.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.identity.Persons;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.identity.store.AccountStore;
import org.canopy.platform.identity.store.SessionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows people again by their sessions. Rights are looked up each time: a role taken away is gone at the next click. */
@Component(service = Persons.class)
public final class Doorkeeper implements Persons {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private final SessionStore sessions = new SessionStore();
    private final AccountStore accounts = new AccountStore();
    private final Roles roles;

    @Activate
    public Doorkeeper(@Reference Roles roles) {
        this.roles = roles;
    }

    private record Found(Session session, Account account, Standing standing) {}

    @Override
    public Optional<Person> behind(Cell cell, String token) {
        String tag = Session.tagOf(token);
        Optional<Found> found = cell.read(db -> sessions.find(db, tag)
                .filter(session -> session.goesOn(cell))
                .flatMap(session -> accounts.find(db, session.account())
                        .filter(account -> !account.locked())
                        .map(account -> new Found(session, account, Standing.of(db, cell, roles, account)))));
        return found.map(f -> person(cell, f, noticed(cell, f.session())));
    }

    private static Person person(Cell cell, Found found, Session session) {
        Account account = found.account();
        boolean half = found.standing().needsSecondFactor(cell) && !account.hasSecondFactor();
        List<Right> rights = half ? List.of() : found.standing().rights();
        return new SignedIn(account.id(), account.kind(), account.shown(), rights, session.until(), session.tag());
    }

    /** Not at every click: a write is a sync. A full disk is no reason to turn somebody out. */
    private Session noticed(Cell cell, Session session) {
        Instant now = cell.clock().instant();
        if (now.isBefore(session.seen().plus(Session.NOTICED))) {
            return session;
        }
        try {
            cell.write(db -> {
                sessions.seen(db, session.tag(), now);
                return true;
            });
            return new Session(session.tag(), session.cell(), session.account(), session.created(), now);
        } catch (StoreUnavailable e) {
            LOG.warn("a session of {} cannot be kept awake: the database takes no writes", cell.name());
            return session;
        }
    }

    @Override
    public void refused(Cell cell, Person person, Permission permission) {
        cell.write(db -> {
            cell.ledger().write(db, new LedgerLine(person.id().value(), "identity.refused", permission.value(), ""));
            return true;
        });
    }
}
