package org.canopy.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.canopy.api.vault.Vaults;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.county.County;
import org.canopy.platform.county.CountyFile;
import org.canopy.platform.county.CountyPlan;

/**
 * A county for tests: a real SQLite cell in a folder of the test, with its jobs and events, whose clock, settings,
 * switches and vault the test moves. Its time begins at 2026-11-24, noon, Asia/Shanghai.
 */
public final class FakeCell implements Cell, AutoCloseable {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final CellName name;
    private final Path folder;
    private final FakeInstalled installed = new FakeInstalled();
    private final TestClock clock = new TestClock(NOON, ZoneId.of("Asia/Shanghai"));
    private final Map<String, String> lines = new TreeMap<>();
    private final MemoryAccess access = new MemoryAccess(clock);
    private final MemoryVault vault = new MemoryVault(access);
    private final MemoryPolicies policies = new MemoryPolicies();
    private final TreeSet<String> modules = new TreeSet<>();
    private final County county;

    /** A cell named {@code test} with {@code module} installed and on, and owner of the test's own queries. */
    public FakeCell(Path folder, String module) {
        this(folder, "test", module);
    }

    public FakeCell(Path folder, String name, String module) {
        this.name = new CellName(name);
        this.folder = folder;
        lines.put("title", "青禾县");
        lines.put("division", "519921");
        modules.add(module);
        installed.install(module);
        installed.offer((Vaults) cell -> vault);
        installed.offer(policies);
        this.county = new County(plan(), installed, new PackageOwners(module), ignored -> clock);
    }

    private CountyPlan plan() {
        List<String> text = new ArrayList<>();
        lines.forEach((key, value) -> text.add(key + " = " + value));
        text.add("modules = " + String.join(", ", modules));
        return CountyPlan.of(
                name, CountyFile.parse("etc/org.canopy.county-" + name + ".cfg", text), folder.resolve(name.value()));
    }

    /** Sets a line of the county's file, and lets it take effect. */
    public FakeCell set(String key, String value) {
        lines.put(key, value);
        county.adopt(plan());
        return this;
    }

    /** Installs services of a module; switch it on with {@link #on}. */
    public FakeCell install(String module, Object... services) {
        installed.install(module, services);
        county.wake();
        return this;
    }

    /** Offers services of the platform itself: due work of one of its parts, for one. */
    public FakeCell offer(Object... services) {
        for (Object service : services) {
            installed.offer(service);
        }
        county.wake();
        return this;
    }

    /** Grants the module events of others, as its manifest would ask for them. */
    public FakeCell hears(String module, String... types) {
        installed.hears(module, types);
        county.wake();
        return this;
    }

    /** Takes a module and its services away, as when its bundle is uninstalled. */
    public FakeCell uninstall(String module) {
        installed.uninstall(module);
        return this;
    }

    public FakeCell on(String module) {
        modules.add(module);
        county.adopt(plan());
        return this;
    }

    public FakeCell off(String module) {
        modules.remove(module);
        county.adopt(plan());
        return this;
    }

    /** Moves the county's time, and lets due work begin. */
    public void advance(Duration by) {
        clock.advance(by);
        county.wake();
    }

    /** What {@code bin/canopy doctor} would say of the county. */
    public List<String> complaints() {
        return county.complaints();
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public CellName name() {
        return name;
    }

    @Override
    public DivisionCode division() {
        return county.division();
    }

    @Override
    public <S> S settings(Class<S> type) {
        return county.settings(type);
    }

    @Override
    public <T> T read(Query<T> query) {
        return county.read(query);
    }

    @Override
    public <T> T write(Query<T> query) {
        return county.write(query);
    }

    /** Open, with keys of this cell alone; the test may lock it. */
    @Override
    public MemoryVault vault() {
        return vault;
    }

    /** Nothing is guarded until the test says so. */
    @Override
    public MemoryAccess access() {
        return access;
    }

    /** What the county has adopted: a test adopts here. */
    public MemoryPolicies policies() {
        return policies;
    }

    @Override
    public Jobs jobs() {
        return county.jobs();
    }

    @Override
    public Events events() {
        return county.events();
    }

    @Override
    public Ledger ledger() {
        return county.ledger();
    }

    @Override
    public Outbound outbound() {
        return county.outbound();
    }

    @Override
    public <P> Optional<Policy<P>> policy(PolicyType<P> type, LocalDate day) {
        return county.policy(type, day);
    }

    @Override
    public <P> Optional<Policy<P>> policy(PolicyType<P> type, PolicyVersion version) {
        return county.policy(type, version);
    }

    @Override
    public boolean has(ModuleName module) {
        return county.has(module);
    }

    @Override
    public <T> Optional<T> find(Class<T> service) {
        return county.find(service);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && cell.name().equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public void close() {
        county.close();
    }
}
