package org.canopy.platform.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.Cells;
import org.canopy.api.health.spi.Readiness;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at every county's ledger once a second. */
@Component
public final class CheckpointWatch implements Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointWatch.class);
    private static final long EVERY_MILLIS = 1_000;

    private final Cells cells;
    private final KeyPlace keys;
    private final Map<CellName, CountyAudit> audits = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::watch, "canopy-audit");

    @Activate
    public CheckpointWatch(@Reference Cells cells) {
        this(cells, Path.of(System.getProperty("canopy.keys", "canopy-keys")));
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks only when it is told to. */
    CheckpointWatch(Cells cells, Path keys) {
        this.cells = cells;
        this.keys = new KeyPlace(keys);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                look();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        List<Cell> all = cells.all();
        audits.keySet().retainAll(all.stream().map(Cell::name).toList());
        for (Cell cell : all) {
            try {
                audit(cell).look();
            } catch (RuntimeException e) {
                LOG.error("the ledger of {} cannot be looked at", cell.name(), e);
            }
        }
    }

    private CountyAudit audit(Cell cell) {
        return audits.compute(
                cell.name(), (name, known) -> known != null && known.of(cell) ? known : new CountyAudit(cell, keys));
    }

    @Override
    public String name() {
        return "audit";
    }

    /** A ledger that cannot be signed is a matter for the operator; the portal runs on. */
    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public List<String> complaints() {
        return audits.values().stream()
                .flatMap(one -> one.complaints().stream())
                .toList();
    }

    @Deactivate
    void close() throws InterruptedException {
        thread.interrupt();
        thread.join(EVERY_MILLIS);
    }
}
