package org.canopy.platform.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canopy.api.access.Access;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
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

/** Two counties: 青禾 is the default, 临水 has {@code sample} off and a host of its own. */
final class Counties implements Cells {
    private final Cell qinghe = new County("qinghe", Set.of("sample"));
    private final Cell linshui = new County("linshui", Set.of());

    @Override
    public List<Cell> all() {
        return List.of(linshui, qinghe);
    }

    @Override
    public Optional<Cell> named(CellName name) {
        return all().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    @Override
    public Optional<Cell> ofHost(String host) {
        return host.equals("linshui.example") ? Optional.of(linshui) : Optional.empty();
    }

    @Override
    public Optional<Cell> byDefault() {
        return Optional.of(qinghe);
    }

    @Override
    public List<String> complaints() {
        return List.of();
    }

    private record County(String slug, Set<String> modules) implements Cell {
        @Override
        public CellName name() {
            return new CellName(slug);
        }

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
            return modules.contains(module.value());
        }

        @Override
        public <T> Optional<T> find(Class<T> service) {
            return Optional.empty();
        }
    }
}
