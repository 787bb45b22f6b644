package org.canopy.api.county;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.canopy.api.access.Access;
import org.canopy.api.events.Events;
import org.canopy.api.jobs.Jobs;
import org.canopy.api.ledger.Ledger;
import org.canopy.api.outbound.Outbound;
import org.canopy.api.policy.Policy;
import org.canopy.api.policy.PolicyVersion;
import org.canopy.api.policy.spi.PolicyType;
import org.canopy.api.store.Query;
import org.canopy.api.vault.Vault;
import org.canopy.core.division.DivisionCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One county: everything that belongs to it is reached through its cell, and nothing else is. Components of modules keep
 * no county state; a cell comes with every call.
 *
 * <p>A module gets what the county granted it, and nothing else: {@link #vault}, {@link #jobs}, {@link #events},
 * {@link #ledger} and {@link #outbound} see who calls and throw {@link org.canopy.api.module.NotGranted}.
 */
@ProviderType
public interface Cell {
    CellName name();

    /** The county's own division, six significant digits. */
    DivisionCode division();

    /** The county's time; its zone is the county's zone. */
    Clock clock();

    /**
     * The county's settings of one module, read from its file {@code etc/org.canopy.county-<name>.cfg}. Values are those
     * of the moment of the call: a changed file shows at the next call.
     *
     * @param type an interface marked {@link Settings}
     */
    <S> S settings(Class<S> type);

    /**
     * Reads from the county's database on a query-only connection.
     *
     * @throws org.canopy.api.store.StoreUnavailable if the database cannot be reached or is closing
     */
    <T> T read(Query<T> query);

    /**
     * Writes to the county's database, and returns after the change is synced to disk. The query runs in a savepoint of
     * its own on the county's one committer: SQL only inside, no waiting, no I/O. If it throws, it alone is rolled back
     * and the exception reaches the caller.
     *
     * @throws org.canopy.api.store.StoreUnavailable if the commit failed: nothing of it is stored
     */
    <T> T write(Query<T> query);

    /** Seals and opens what must not lie in clear. */
    Vault vault();

    Jobs jobs();

    Events events();

    /** Who did what in this county. */
    Ledger ledger();

    /** Who may read which guarded record, and why. */
    Access access();

    /** Calls to other machines, as far as the calling module was granted them. */
    Outbound outbound();
    /** What the county has adopted and counts on {@code day}; empty where it has decided nothing: then there is no rule. */
    <P> Optional<Policy<P>> policy(PolicyType<P> type, LocalDate day);

    /** A version that a decision has stored, whatever counts today: the decision can be worked out again under it. */
    <P> Optional<Policy<P>> policy(PolicyType<P> type, PolicyVersion version);

    /** Whether the county has switched this module on <em>and</em> it is installed. */
    boolean has(ModuleName module);

    /**
     * A service of another module: empty when that module is absent or off in this county. Ask each time; keep nothing.
     */
    <T> Optional<T> find(Class<T> service);
}
