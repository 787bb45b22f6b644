package org.canopy.platform.vault;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.VaultLocked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One county's keys, shut away or open. Nothing is wiped while somebody is sealing or opening with them. */
final class KeyRing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final Cell cell;
    private final Surroundings around;
    private final VaultLines lines;
    private final Executor background;
    private final Runnable opening;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private Optional<OpenVault> opened = Optional.empty();
    /** Asked by every page, which must not wait while somebody types a passphrase. */
    private volatile boolean isOpen;

    private volatile boolean isThrowAway;
    private volatile String trouble = "";

    /** @param opening is begun in the background whenever the keys have been opened */
    KeyRing(Cell cell, Surroundings around, Executor background, Runnable opening) {
        this.cell = cell;
        this.around = around;
        this.lines = new VaultLines(cell);
        this.background = background;
        this.opening = opening;
    }

    boolean locked() {
        return !isOpen;
    }

    boolean throwAway() {
        return isThrowAway;
    }

    /** Why it is locked, with the cure; empty when it is open. */
    Optional<String> trouble() {
        return locked() ? Optional.of(trouble) : Optional.empty();
    }

    /** @throws VaultLocked if the keys are not open */
    <T> T with(Function<OpenVault, T> work) {
        use.readLock().lock();
        try {
            return work.apply(opened.orElseThrow(VaultLocked::new));
        } finally {
            use.readLock().unlock();
        }
    }

    /** Opens what opens without a person, and shuts a demonstration's keys where they no longer may be used. */
    void reconsider() {
        use.writeLock().lock();
        try {
            boolean throwAwayNow =
                    opened.map(vault -> vault.masters().throwAway()).orElse(false);
            if (opened.isPresent() && !throwAwayNow) {
                return;
            }
            KeyFolder folder = around.folder(cell.name());
            if (throwAwayNow && !folder.hasKeys() && mayBeThrowAway()) {
                return;
            }
            shut("");
            openAlone(folder);
        } catch (KeysRefused | StoreUnavailable e) {
            shut(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // every page asks for the vault, and none may fail because it cannot be opened
            LOG.error("the vault of county {} cannot be opened", cell.name(), e);
            shut("the vault cannot be opened; the log says why");
        } finally {
            use.writeLock().unlock();
        }
    }

    private void openAlone(KeyFolder folder) {
        if (folder.hasMaster() && folder.recovery().missing()) {
            trouble = untried();
        } else if (folder.hasKeys()) {
            Optional<char[]> passphrase = around.credential(cell.name());
            if (passphrase.isEmpty()) {
                trouble = "the vault is locked: bin/canopy vault-unlock " + cell.name();
            } else {
                unlock(passphrase.get(), LedgerLine.SYSTEM);
            }
        } else if (mayBeThrowAway()) {
            adopt(folder.throwAway(county()));
        } else if (demo()) {
            trouble = "a demonstration's keys are for this machine alone, and others can sign in here:"
                    + " set CANOPY_BIND=127.0.0.1, or make keys: bin/canopy vault-init " + cell.name();
        } else if (folder.hasThrowAway()) {
            trouble = "this county was a demonstration, and its keys are open to everyone: begin it anew under another"
                    + " name, or set demo = true again";
        } else {
            trouble = "the county has no keys: bin/canopy vault-init " + cell.name();
        }
    }

    private boolean demo() {
        return cell.settings(CountyProfile.class).demo();
    }

    private boolean mayBeThrowAway() {
        return demo() && !around.reachedFromOutside();
    }

    int county() {
        return Integer.parseInt(cell.division().digits().substring(0, 6));
    }

    /**
     * Opens the county's keys, and goes on with a rotation that was interrupted. The passphrase is wiped.
     *
     * @throws KeysRefused with the reason; an open vault stays open
     */
    void unlock(char[] passphrase) {
        unlock(passphrase, LedgerLine.OPERATOR);
    }

    private void unlock(char[] passphrase, String actor) {
        KeyVault keys;
        try {
            KeyFolder folder = around.folder(cell.name());
            if (folder.hasMaster() && folder.recovery().missing()) {
                throw new KeysRefused(untried());
            }
            if (folder.device().stands() && !locked()) {
                throw new KeysRefused(
                        "the vault is open already; a device that is open asks for no PIN: bin/canopy vault-lock "
                                + cell.name());
            }
            keys = folder.unlock(passphrase);
        } finally {
            Passphrase.wipe(passphrase);
        }
        use.writeLock().lock();
        try {
            shut("");
            adopt(keys);
            lines.note(actor, "vault.unlock");
        } finally {
            use.writeLock().unlock();
        }
    }

    String untried() {
        return "the papers have not been tried yet, and until then the keys stay shut: bin/canopy vault-recover-drill "
                + cell.name();
    }

    /** Takes the keys over and opens them; between {@link #begin} and {@link #end}. */
    void adopt(KeyVault keys) {
        KeyFolder folder = around.folder(cell.name());
        opened = Optional.of(new OpenVault(
                cell, keys, new Floor(folder), new PublicHalves(folder), new ErasedFolder(folder, cell.name())));
        isThrowAway = keys.throwAway();
        isOpen = true;
        background.execute(opening);
    }

    /** Waits until nobody seals or opens, and lets nobody begin. */
    void begin() {
        use.writeLock().lock();
    }

    void end() {
        use.writeLock().unlock();
    }

    /** Wipes the keys. */
    void lock() {
        use.writeLock().lock();
        try {
            shut("the vault is locked: bin/canopy vault-unlock " + cell.name());
        } finally {
            use.writeLock().unlock();
        }
    }

    /** Wipes the keys, and says why; between {@link #begin} and {@link #end}. */
    void shut(String why) {
        opened.ifPresent(OpenVault::close);
        opened = Optional.empty();
        isOpen = false;
        isThrowAway = false;
        trouble = why;
    }

    @Override
    public void close() {
        lock();
    }
}
