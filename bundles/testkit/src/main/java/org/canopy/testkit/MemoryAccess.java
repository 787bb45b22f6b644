package org.canopy.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.canopy.api.access.Access;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.Subject;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.jooq.DSLContext;

/** Who may read what, in memory: a test says which types are guarded, and whom it lets read; rollbacks it does not know. */
public final class MemoryAccess implements Access {
    private static final Duration AUTHOR = Duration.ofHours(12);

    private final Clock clock;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, Set<Purpose>> guarded = new ConcurrentHashMap<>();
    private final List<AccessGrant> grants = new CopyOnWriteArrayList<>();

    MemoryAccess(Clock clock) {
        this.clock = clock;
    }

    /** From now on texts of this type ({@code records.child}) open under a grant, or for the module's own purposes. */
    public void guard(String type, Purpose... ownPurposes) {
        guarded.put(type, Set.of(ownPurposes));
    }

    /** As if somebody responsible had approved it. */
    public void allow(AccountId reader, Subject subject, Purpose purpose, Duration time) {
        grant(
                AccessGrant.Kind.APPROVED,
                reader,
                subject,
                purpose,
                clock.instant().plus(time));
    }

    private void grant(AccessGrant.Kind kind, AccountId reader, Subject subject, Purpose purpose, Instant until) {
        grants.add(0, new AccessGrant("g" + number.incrementAndGet(), kind, reader, subject, purpose, until));
    }

    void check(Label label, AccountId reader) {
        if (guarded.containsKey(label.type())) {
            grant(reader, Subject.of(label)).orElseThrow(AccessRefused::new);
        }
    }

    void check(Label label, Purpose purpose) {
        if (!guarded.getOrDefault(label.type(), Set.of(purpose)).contains(purpose)) {
            throw new AccessRefused();
        }
    }

    @Override
    public Optional<AccessGrant> grant(AccountId reader, Subject subject) {
        return grants(reader).stream()
                .filter(grant -> grant.subject().equals(subject))
                .findFirst();
    }

    @Override
    public Map<Subject, AccessGrant> grants(AccountId reader, Collection<Subject> subjects) {
        return subjects.stream()
                .distinct()
                .flatMap(subject -> grant(reader, subject).stream())
                .collect(Collectors.toMap(AccessGrant::subject, grant -> grant));
    }

    @Override
    public List<AccessGrant> grants(AccountId reader) {
        return grants.stream()
                .filter(grant ->
                        grant.reader().equals(reader) && clock.instant().isBefore(grant.until()))
                .toList();
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

    @Override
    public Instant written(DSLContext db, AccountId author, Subject subject) {
        Instant until = clock.instant().plus(AUTHOR);
        grant(AccessGrant.Kind.AUTHOR, author, subject, new Purpose("case-handling"), until);
        return until;
    }

    @Override
    public void assign(DSLContext db, AccountId by, AccountId to, Subject subject, Purpose purpose, Instant until) {
        if (by.equals(to)) {
            throw new IllegalArgumentException("nobody assigns a record to themselves");
        }
        grant(AccessGrant.Kind.ASSIGNED, to, subject, purpose, until);
    }

    @Override
    public void release(DSLContext db, AccountId by, AccountId of, Subject subject) {
        grants.removeIf(grant -> grant.kind() == AccessGrant.Kind.ASSIGNED
                && grant.reader().equals(of)
                && grant.subject().equals(subject));
    }
}
