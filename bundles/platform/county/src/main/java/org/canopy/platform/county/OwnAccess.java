package org.canopy.platform.county;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.access.Access;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.Subject;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Purpose;
import org.jooq.DSLContext;

/** Who may read what, as one module sees it: it asks and decides about its own records, and nobody else's. */
record OwnAccess(ModuleName module, Access all) implements Access {
    private Subject own(Subject subject) {
        if (!subject.module().equals(module)) {
            throw new IllegalArgumentException("module " + module + " decides about its own records only");
        }
        return subject;
    }

    @Override
    public Optional<AccessGrant> grant(AccountId reader, Subject subject) {
        return all.grant(reader, own(subject));
    }

    @Override
    public Map<Subject, AccessGrant> grants(AccountId reader, Collection<Subject> subjects) {
        subjects.forEach(this::own);
        return all.grants(reader, subjects);
    }

    @Override
    public List<AccessGrant> grants(AccountId reader) {
        return all.grants(reader).stream()
                .filter(grant -> grant.subject().module().equals(module))
                .toList();
    }

    @Override
    public String askPath(Subject subject) {
        return all.askPath(own(subject));
    }

    @Override
    public String assignPath(Subject subject) {
        return all.assignPath(own(subject));
    }

    @Override
    public String readersPath(Subject subject) {
        return all.readersPath(own(subject));
    }

    @Override
    public Instant written(DSLContext db, AccountId author, Subject subject) {
        return all.written(db, author, own(subject));
    }

    @Override
    public void assign(DSLContext db, AccountId by, AccountId to, Subject subject, Purpose purpose, Instant until) {
        all.assign(db, by, to, own(subject), purpose, until);
    }

    @Override
    public void release(DSLContext db, AccountId by, AccountId of, Subject subject) {
        all.release(db, by, of, own(subject));
    }
}
