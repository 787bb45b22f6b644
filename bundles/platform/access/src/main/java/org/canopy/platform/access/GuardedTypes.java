package org.canopy.platform.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.canopy.api.access.GuardedCard;
import org.canopy.api.access.Subject;
import org.canopy.api.access.spi.GuardedRecords;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.ModuleName;
import org.canopy.api.store.SameWrite;
import org.canopy.api.vault.Purpose;
import org.canopy.platform.access.store.GuardedTable;
import org.jooq.DSLContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which types of records are guarded: those of which a module says so now, and those of which one ever did, in any county here.
 * A module that was stopped or taken away leaves its records guarded.
 */
@Component(service = GuardedTypes.class)
public final class GuardedTypes {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedTypes.class);

    private final SameWrite same;
    private final Map<String, GuardedRecords> there = new ConcurrentHashMap<>();
    private final Set<String> ever = ConcurrentHashMap.newKeySet();
    private final Map<CellName, Set<String>> written = new ConcurrentHashMap<>();

    private final Map<CellName, Cell> cells = new ConcurrentHashMap<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "canopy-access");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public GuardedTypes(@Reference SameWrite same) {
        this.same = same;
    }

    /** A module guards its own records only. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRecords(ServiceReference<GuardedRecords> reference, GuardedRecords records) {
        Optional.ofNullable(reference.getBundle())
                .flatMap(bundle -> Optional.ofNullable(bundle.getHeaders("").get(ModuleName.HEADER)))
                .filter(module -> records.type().startsWith(module + "."))
                .ifPresent(module -> {
                    offer(records);
                    background.execute(() -> List.copyOf(cells.values()).forEach(this::quietly));
                });
    }

    /** A county whose database takes no writes just now is prepared when its next reading is noted. */
    private void quietly(Cell cell) {
        try {
            prepare(cell);
        } catch (RuntimeException e) {
            LOG.warn("county {} has not noted yet which records are guarded: {}", cell.name(), e.toString());
        }
    }

    void removeRecords(GuardedRecords records) {
        there.remove(records.type(), records);
    }

    @Deactivate
    void close() {
        background.shutdownNow();
    }

    void offer(GuardedRecords records) {
        there.put(records.type(), records);
        ever.add(records.type());
    }

    boolean guarded(String type) {
        return ever.contains(type);
    }

    /** Whether the module reads its own records for this with nobody there. */
    boolean own(String type, Purpose purpose) {
        return Optional.ofNullable(there.get(type))
                .map(records -> records.ownPurposes().contains(purpose))
                .orElse(false);
    }

    private Optional<GuardedRecords> of(Cell cell, Subject subject) {
        return Optional.ofNullable(there.get(subject.type())).filter(records -> cell.has(subject.module()));
    }

    /** Empty where there is no such record, or its module is off here. */
    public Optional<GuardedCard> card(Cell cell, Subject subject) {
        return of(cell, subject).flatMap(records -> records.card(cell, subject));
    }

    /** What a type is called; its code where its module is not there. */
    public String words(String type, Locale locale) {
        return Optional.ofNullable(there.get(type))
                .map(records -> TypeWords.of(records, locale))
                .orElse(type);
    }

    /** The module that is off says nothing of its records: then each stands for itself. */
    Subject standsFor(Cell cell, DSLContext db, Subject subject) {
        return of(cell, subject)
                .map(records -> records.standsFor(same.as(db, records.getClass()), subject))
                .orElse(subject);
    }

    /** Takes up what was guarded in this county, and notes what is now. */
    void prepare(Cell cell) {
        Set<String> noted = Set.copyOf(there.keySet());
        ever.addAll(cell.write(db -> {
            noted.forEach(type -> GuardedTable.add(db, type, cell.clock().instant()));
            return GuardedTable.all(db);
        }));
        written.put(cell.name(), noted);
        cells.put(cell.name(), cell);
    }

    /** Whether what was guarded before this start is known; until then nobody can say that something is not. */
    boolean known() {
        return !written.isEmpty();
    }

    boolean prepared(Cell cell) {
        return written.containsKey(cell.name());
    }

    void forget(Cell cell) {
        written.remove(cell.name());
        cells.remove(cell.name());
    }

    /** Notes, in a write of the county, what has come since it was prepared. */
    void note(Cell cell, DSLContext db, String type) {
        Set<String> noted = written.getOrDefault(cell.name(), Set.of());
        if (there.containsKey(type) && !noted.contains(type)) {
            GuardedTable.add(db, type, cell.clock().instant());
        }
    }
}
