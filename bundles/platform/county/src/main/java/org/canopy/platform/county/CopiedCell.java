package org.canopy.platform.county;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.canopy.api.access.Access;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.ModuleName;
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
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.LedgerTable;

/** A copy of a county, open apart: it is read and written, and nothing in it works by itself. */
record CopiedCell(CountyPlan plan, CellStore store, Clock clock) implements Cell {
    @Override
    public CellName name() {
        return plan.name();
    }

    @Override
    public DivisionCode division() {
        return plan.division();
    }

    @Override
    public <S> S settings(Class<S> type) {
        return SettingsOf.of(plan.file(), type);
    }

    @Override
    public <T> T read(Query<T> query) {
        return store.read(query);
    }

    @Override
    public <T> T write(Query<T> query) {
        return store.write(query);
    }

    @Override
    public Ledger ledger() {
        return new LedgerTable(clock);
    }

    /** Locked: whoever tries a copy's seals brings the keys along. */
    @Override
    public Vault vault() {
        return new NoVaultYet();
    }

    @Override
    public Access access() {
        throw nothing();
    }

    @Override
    public Jobs jobs() {
        throw nothing();
    }

    @Override
    public Events events() {
        throw nothing();
    }

    @Override
    public Outbound outbound() {
        throw nothing();
    }

    private static UnsupportedOperationException nothing() {
        return new UnsupportedOperationException("a copy of a county works nothing off");
    }

    @Override
    public <P> Optional<Policy<P>> policy(PolicyType<P> type, LocalDate day) {
        return Optional.empty();
    }

    @Override
    public <P> Optional<Policy<P>> policy(PolicyType<P> type, PolicyVersion version) {
        return Optional.empty();
    }

    @Override
    public boolean has(ModuleName module) {
        return false;
    }

    @Override
    public <T> Optional<T> find(Class<T> service) {
        return Optional.empty();
    }
}
