package org.canopy.platform.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.canopy.api.access.ReadingGuard;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellListener;
import org.canopy.api.county.CellName;
import org.canopy.api.health.spi.Readiness;
import org.canopy.api.vault.ErasedRecords;
import org.canopy.api.vault.ErasureCertificate;
import org.canopy.api.vault.Vaults;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vaults of all counties. A locked one is a complaint and no lack of readiness: public pages go on, and a portal that
 * was restarted at night must not be down until somebody has typed a passphrase.
 */
@Component(service = {Vaults.class, ErasedRecords.class, CountyVaults.class, CellListener.class, Readiness.class})
public final class CountyVaults implements Vaults, ErasedRecords, CellListener, Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(CountyVaults.class);

    private final Surroundings around;
    private final AtomicReference<@Nullable ReadingGuard> guard = new AtomicReference<>();
    private final ConcurrentMap<CellName, CellVault> vaults = new ConcurrentHashMap<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "canopy-vault");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public CountyVaults() {
        this(Surroundings.ofProcess(System.getenv()));
    }

    CountyVaults(Surroundings around) {
        this.around = around;
    }

    /** It comes and goes by itself: neither waits for the other to start. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setGuard(ReadingGuard came) {
        guard.set(came);
    }

    void unsetGuard(ReadingGuard went) {
        guard.compareAndSet(went, null);
    }

    private Optional<ReadingGuard> guard() {
        return Optional.ofNullable(guard.get());
    }

    @Override
    public CellVault of(Cell cell) {
        return vaults.computeIfAbsent(cell.name(), name -> new CellVault(cell, around, this::later, this::guard));
    }

    private void later(Runnable work) {
        try {
            background.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    if (background.isShutdown()) {
                        return;
                    }
                    LOG.warn(
                            "record keys could not be brought under the newest key; it goes on when the vault is"
                                    + " opened again",
                            e);
                }
            });
        } catch (RejectedExecutionException stopping) {
            LOG.debug("no work begins while the vaults close");
        }
    }

    @Override
    public List<ErasureCertificate> certificates(Cell cell) {
        return of(cell).erasures().certificates();
    }

    @Override
    public void bring(Cell cell, List<ErasureCertificate> certificates) {
        of(cell).erasures().bring(certificates);
    }

    @Override
    public void changed(Cell cell) {
        of(cell).keys().reconsider();
    }

    @Override
    public void gone(Cell cell) {
        Optional.ofNullable(vaults.remove(cell.name())).ifPresent(CellVault::close);
    }

    @Override
    public String name() {
        return "vault";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public List<String> complaints() {
        return vaults.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> said(entry.getValue()).map(what -> "county " + entry.getKey() + ": " + what))
                .toList();
    }

    private static Stream<String> said(CellVault vault) {
        Optional<String> one = vault.ceremonies().hangsOnOne()
                ? Optional.of("no papers bring its keys back if the passphrase is lost: bin/canopy vault-papers COUNTY")
                : Optional.empty();
        return Stream.of(vault.keys().trouble().or(() -> one), vault.erasures().complaint())
                .flatMap(Optional::stream);
    }

    @Deactivate
    void close() {
        background.shutdownNow();
        vaults.values().forEach(CellVault::close);
        vaults.clear();
    }
}
