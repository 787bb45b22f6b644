package org.canopy.api.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Purpose;
import org.jooq.DSLContext;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who may read which guarded record in one county: {@code cell.access()}. The vault asks the same rows itself at each reading,
 * so what a page shows here is a courtesy and never the lock. A module asks and decides about its own subjects only.
 *
 * <p>Source: 未成年人网络保护条例 36 (least authorisation, approval by a responsible person, a record of each access).
 */
@ProviderType
public interface Access {
    /** Under what {@code reader} may read this now; empty: they ask at {@link #askPath}. */
    Optional<AccessGrant> grant(AccountId reader, Subject subject);

    /** The same of many, in one look. */
    Map<Subject, AccessGrant> grants(AccountId reader, Collection<Subject> subjects);

    /** What {@code reader} may read now, the newest grant first. */
    List<AccessGrant> grants(AccountId reader);

    /** Path of the page where somebody asks to read this; begins with a slash. */
    String askPath(Subject subject);

    /** Path of the page where somebody responsible says whose work this is; begins with a slash. */
    String assignPath(Subject subject);

    /** Path of the page that shows who has read this; begins with a slash. */
    String readersPath(Subject subject);

    /**
     * Whoever has just written a record may go on with it for a short while, in the caller's own write.
     *
     * @return until when
     */
    Instant written(DSLContext db, AccountId author, Subject subject);

    /**
     * Makes a record somebody's work, in the caller's own write and with a line of the ledger.
     *
     * @param by who is responsible, and not {@code to}
     * @param until at most a year away
     * @throws IllegalArgumentException if {@code by} is {@code to}, or {@code until} is past or too far away
     */
    void assign(DSLContext db, AccountId by, AccountId to, Subject subject, Purpose purpose, Instant until);

    /** Ends what {@link #assign} began; nothing happens where there is none. */
    void release(DSLContext db, AccountId by, AccountId of, Subject subject);
}
