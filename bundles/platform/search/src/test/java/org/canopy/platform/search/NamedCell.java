package org.canopy.platform.search;

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

/** A county of which nothing but the name is known. */
record NamedCell(CellName name) implements Cell {
    @Override
    public DivisionCode division() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public <S> S settings(Class<S> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T read(Query<T> query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T write(Query<T> query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Access access() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Vault vault() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jobs jobs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Events events() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ledger ledger() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outbound outbound() {
        throw new UnsupportedOperationException();
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
