package org.canopy.platform.county;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.ModuleName;
import org.canopy.api.events.Events;
import org.canopy.api.events.spi.EventListener;
import org.canopy.api.jobs.Jobs;
import org.canopy.api.jobs.spi.JobHandler;
import org.canopy.api.ledger.Ledger;
import org.canopy.api.store.Query;
import org.canopy.api.vault.Vault;
import org.canopy.api.vault.Vaults;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.DueWork;
import org.canopy.platform.store.LedgerTable;
import org.canopy.platform.store.Owners;
import org.canopy.platform.store.Tables;
import org.canopy.platform.store.Workers;

/** A cell that stands: its plan may be exchanged while it works, its store stays. Two of one name are equal. */
public final class County implements Cell, Workers, AutoCloseable {
    private final CellName name;
    private final Installed installed;
    private final Clock clock;
    private final CellStore store;
    private final DueWork dueWork;
    private final Ledger ledger;
    private final Set<Class<?>> asked = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final Set<String> complaints = new ConcurrentSkipListSet<>();
    private volatile CountyPlan plan;

    /**
     * Opens the county's database and begins its due work.
     *
     * @param clock makes the county's clock of the machine's one in the county's zone
     */
    public County(CountyPlan plan, Installed installed, Owners owners, UnaryOperator<Clock> clock) {
        this.name = plan.name();
        this.plan = plan;
        this.installed = installed;
        this.clock = clock.apply(Clock.system(plan.zone()));
        this.store = new CellStore(name.value(), plan.database(), owners);
        settle();
        this.dueWork = new DueWork(store, this.clock, this);
        this.ledger = new LedgerTable(this.clock);
        dueWork.start(this);
    }

    /** Before anybody asks: takes back what a crash left halfway between two data versions. */
    private void settle() {
        try {
            store.undecided().forEach(module -> store.tables(module).settle(installed.data(module)));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Takes over a changed plan: everything but the database and the zone, which are settled when the county opens.
     *
     * @throws BadLine if a setting that was asked for once is bad now; the old plan stays
     */
    public void adopt(CountyPlan changed) {
        check(changed);
        plan = changed;
        complaints.clear();
        dueWork.wake();
    }

    /** @throws BadLine as {@link #adopt} */
    void check(CountyPlan changed) {
        for (Class<?> type : List.copyOf(asked)) {
            SettingsOf.check(changed.file(), type);
        }
    }

    CountyPlan plan() {
        return plan;
    }

    /** Bad values met since the file was last read, and modules whose work hangs. */
    public List<String> complaints() {
        List<String> all = new ArrayList<>(complaints);
        dueWork.hanging().forEach(words -> all.add("county " + name + ": " + words));
        return all;
    }

    /** Whether the county's database takes writes; see {@link CellStore#pulse}. */
    CompletableFuture<Optional<String>> pulse() {
        return store.pulse();
    }

    /** Looks for due work at once. */
    public void wake() {
        dueWork.wake();
    }

    @Override
    public CellName name() {
        return name;
    }

    @Override
    public DivisionCode division() {
        return plan.division();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public <S> S settings(Class<S> type) {
        CountyPlan now = plan;
        S settings = SettingsOf.of(now.file(), type);
        if (!asked.contains(type)) {
            try {
                SettingsOf.check(now.file(), type);
                asked.add(type);
            } catch (BadLine e) {
                complaints.add(String.valueOf(e.getMessage()));
            }
        }
        return settings;
    }

    @Override
    public <T> T read(Query<T> query) {
        return store.read(query);
    }

    @Override
    public <T> T write(Query<T> query) {
        return store.write(query);
    }

    /** Until the vaults' own bundle has started, it is locked. */
    @Override
    public Vault vault() {
        return installed.services(Vaults.class).stream()
                .findFirst()
                .map(vaults -> vaults.object().of(this))
                .orElseGet(NoVaultYet::new);
    }

    @Override
    public Jobs jobs() {
        return dueWork.jobs();
    }

    @Override
    public Events events() {
        return dueWork.events();
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public boolean has(ModuleName module) {
        return plan.modules().contains(module) && installed.modules().contains(module);
    }

    @Override
    public <T> Optional<T> find(Class<T> service) {
        return installed.services(service).stream()
                .filter(found -> found.module().map(this::has).orElse(false))
                .map(Installed.Service::object)
                .findFirst();
    }

    @Override
    public List<Offer<JobHandler>> handlers() {
        return offers(JobHandler.class);
    }

    @Override
    public List<Offer<EventListener>> listeners() {
        return offers(EventListener.class);
    }

    @Override
    public boolean installed(ModuleName module) {
        return installed.modules().contains(module);
    }

    @Override
    public boolean mayHear(ModuleName module, String type) {
        return type.startsWith(module + ".") || installed.hears(module).contains(type);
    }

    /** Brings the module's tables up to date. */
    void prepare(ModuleName module) {
        installed.owner(module).ifPresent(store::migrate);
    }

    Tables tables(ModuleName module) {
        return store.tables(module);
    }

    /** Whether the module is on here, installed or not, or ever had tables. */
    boolean concerns(ModuleName module) {
        return plan.modules().contains(module) || knows(module);
    }

    /** Whether the module ever had tables here. */
    boolean knows(ModuleName module) {
        return store.knows(module);
    }

    private <T> List<Offer<T>> offers(Class<T> type) {
        return installed.services(type).stream()
                .flatMap(found -> found.module().map(module -> new Offer<>(module, found.object())).stream())
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof County county && county.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name.value();
    }

    /** Ends the running job, finishes the waiting writes, closes the database. */
    @Override
    public void close() {
        dueWork.close();
        store.close();
    }
}
