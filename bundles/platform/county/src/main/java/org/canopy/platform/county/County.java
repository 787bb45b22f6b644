package org.canopy.platform.county;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.canopy.api.access.Access;
import org.canopy.api.access.Accesses;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.ModuleName;
import org.canopy.api.events.Events;
import org.canopy.api.events.spi.EventListener;
import org.canopy.api.jobs.Jobs;
import org.canopy.api.jobs.spi.JobHandler;
import org.canopy.api.ledger.Ledger;
import org.canopy.api.module.Asked;
import org.canopy.api.module.ModuleRows;
import org.canopy.api.outbound.Outbound;
import org.canopy.api.policy.Policies;
import org.canopy.api.policy.Policy;
import org.canopy.api.policy.PolicyVersion;
import org.canopy.api.policy.spi.PolicyType;
import org.canopy.api.store.Query;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.Vault;
import org.canopy.api.vault.Vaults;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.DueWork;
import org.canopy.platform.store.GrantTable;
import org.canopy.platform.store.LedgerTable;
import org.canopy.platform.store.Owners;
import org.canopy.platform.store.Tables;
import org.canopy.platform.store.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A cell that stands: its plan may be exchanged while it works, its store stays. Two of one name are equal. */
public final class County implements Cell, Workers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(County.class);

    private final CellName name;
    private final Installed installed;
    private final Clock clock;
    private final CellStore store;
    private final DueWork dueWork;
    private final Ledger ledger;
    private final Callers callers;
    private final Grants grants;
    private final Outbound outbound;
    private final Set<Class<?>> asked = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final Set<String> complaints = new ConcurrentSkipListSet<>();
    private volatile CountyPlan plan;

    /** As the other, where nobody asks what a module was granted. */
    public County(CountyPlan plan, Installed installed, Owners owners, UnaryOperator<Clock> clock) {
        this(plan, installed, owners, clock, Callers.PLATFORM);
    }

    /**
     * Opens the county's database and begins its due work.
     *
     * @param clock makes the county's clock of the machine's one in the county's zone
     * @param callers who is limited to what the county granted
     */
    public County(CountyPlan plan, Installed installed, Owners owners, UnaryOperator<Clock> clock, Callers callers) {
        this.name = plan.name();
        this.plan = plan;
        this.installed = installed;
        this.clock = clock.apply(Clock.system(plan.zone()));
        this.store = new CellStore(name.value(), plan.database(), owners);
        settle();
        this.dueWork = new DueWork(store, this.clock, this);
        this.ledger = new LedgerTable(this.clock);
        this.callers = callers;
        GrantTable table = new GrantTable(store, this.clock, ledger);
        Denials denials = new Denials(name, this.clock, row -> soon(() -> table.denied(row)));
        this.grants = new Grants(table, installed, denials, plan.modules());
        this.outbound = new HttpOutbound(store::inQuery);
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

    /** Until the vaults' own bundle has started, it is locked. No module can put one of its own in the place. */
    @Override
    public Vault vault() {
        Vault all = installed.services(Vaults.class).stream()
                .filter(found -> found.module().isEmpty())
                .findFirst()
                .map(vaults -> vaults.object().of(this))
                .orElseGet(NoVaultYet::new);
        return seen(all, ModuleView::vault);
    }

    @Override
    public Jobs jobs() {
        return seen(dueWork.jobs(), ModuleView::jobs);
    }

    @Override
    public Events events() {
        return seen(dueWork.events(), ModuleView::events);
    }

    @Override
    public Ledger ledger() {
        return seen(ledger, ModuleView::ledger);
    }

    @Override
    public Access access() {
        return seen(
                installed.services(Accesses.class).stream()
                        .filter(found -> found.module().isEmpty())
                        .findFirst()
                        .map(accesses -> accesses.object().of(this))
                        .orElseThrow(
                                () -> new StoreUnavailable("the part that keeps who may read what is not running")),
                ModuleView::access);
    }

    @Override
    public Outbound outbound() {
        return seen(outbound, ModuleView::outbound);
    }

    /** As whoever calls may see it. */
    private <T> T seen(T all, BiFunction<ModuleView, T, T> view) {
        return callers.now()
                .map(module -> view.apply(new ModuleView(module, grants), all))
                .orElse(all);
    }

    Grants grants() {
        return grants;
    }

    private void soon(Runnable writing) {
        CompletableFuture.runAsync(() -> {
            try {
                writing.run();
            } catch (RuntimeException e) {
                LOG.warn("county {}: a denial is not in the ledger: {}", name, e.toString());
            }
        });
    }

    @Override
    public <P> Optional<Policy<P>> policy(PolicyType<P> type, LocalDate day) {
        return policies().on(this, type, day);
    }

    @Override
    public <P> Optional<Policy<P>> policy(PolicyType<P> type, PolicyVersion version) {
        return policies().version(this, type, version);
    }

    private Policies policies() {
        return installed.services(Policies.class).stream()
                .findFirst()
                .map(Installed.Service::object)
                .orElseThrow(() -> new StoreUnavailable("the part that keeps policies is not running"));
    }

    @Override
    public boolean has(ModuleName module) {
        return module.ofPlatform()
                || plan.modules().contains(module) && installed.modules().contains(module);
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
        return installed.services(JobHandler.class).stream()
                .flatMap(found -> found.module().or(() -> part(found.object())).stream()
                        .map(module -> new Offer<>(module, found.object())))
                .toList();
    }

    /** The platform's parts have due work too, each in a lane of its own. */
    private static Optional<ModuleName> part(JobHandler handler) {
        return Optional.of(new ModuleName(handler.kind().split("\\.", 2)[0])).filter(ModuleName::ofPlatform);
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
        return type.startsWith(module + ".") || grants.may(module, Asked.Kind.EVENT, type);
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

    /** Hands over all rows that the module has here. */
    void rows(ModuleName module, ModuleRows to) {
        store.rows(module, to);
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
