package org.canopy.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.IndexTags;
import org.canopy.api.vault.IndexedField;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;
import org.canopy.api.vault.VaultLocked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One county's vault, locked or open. Nothing is wiped while somebody is sealing or opening with it. */
final class CellVault implements Vault, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CellVault.class);

    private final Cell cell;
    private final Surroundings around;
    private final Executor background;
    private final Epochs epochs = new Epochs();
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private Optional<OpenVault> opened = Optional.empty();
    /** Asked by every page, which must not wait while somebody types a passphrase. */
    private volatile boolean isOpen;

    private volatile boolean isThrowAway;
    private volatile String trouble = "";

    CellVault(Cell cell, Surroundings around, Executor background) {
        this.cell = cell;
        this.around = around;
        this.background = background;
        reconsider();
    }

    @Override
    public Sealed seal(Label label, byte[] clear) {
        return with(vault -> vault.seal(label, clear));
    }

    @Override
    public byte[] open(Label label, Sealed sealed, Purpose purpose) {
        return with(vault -> {
            byte[] clear = vault.open(label, sealed);
            boolean witnessed = false;
            try {
                witness(label, purpose);
                witnessed = true;
                return clear;
            } finally {
                if (!witnessed) {
                    Arrays.fill(clear, (byte) 0);
                }
            }
        });
    }

    @Override
    public List<Optional<byte[]>> openAll(List<Kept> kept, Purpose purpose) {
        if (kept.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " texts can be opened at once");
        }
        return with(vault -> {
            List<Optional<byte[]>> clear = vault.openAll(kept);
            boolean witnessed = false;
            try {
                note(IntStream.range(0, kept.size())
                        .filter(i -> clear.get(i).isPresent())
                        .mapToObj(i -> reading(kept.get(i).label(), purpose))
                        .toList());
                witnessed = true;
                return clear;
            } finally {
                if (!witnessed) {
                    clear.forEach(one -> one.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0)));
                }
            }
        });
    }

    /** Nobody waits for locking until a slow reader has finished: the stream has a key of its own, and asks at each piece. */
    @Override
    public void sealStream(Label label, InputStream clear, OutputStream sealed) throws IOException {
        try (PieceSeal seal = with(vault -> vault.sealStream(label))) {
            SealedStream.seal(seal, clear, sealed, this::refuseLocked);
        }
    }

    @Override
    public void openStream(Label label, InputStream sealed, OutputStream clear, Purpose purpose) throws IOException {
        byte[] header = sealed.readNBytes(Header.BYTES);
        try (PieceSeal seal = with(vault -> vault.openStream(label, header))) {
            SealedStream.open(seal, sealed, clear, () -> witness(label, purpose), this::refuseLocked);
        }
    }

    @Override
    public long sealedLength(long clearLength) {
        return SealedStream.length(clearLength);
    }

    @Override
    public IndexTags index(IndexedField field, String value) {
        return with(vault -> vault.indexes().tags(field, value));
    }

    @Override
    public void indexedAnew(IndexedField field) {
        with(vault -> {
            vault.indexes().retire(field);
            return true;
        });
    }

    @Override
    public boolean matches(Kept kept, IndexForm form, String value) {
        return with(vault -> vault.matches(kept, form, value));
    }

    @Override
    public BoxKey boxKey(ModuleName module) {
        return locked()
                ? halves().find(module).orElseThrow(VaultLocked::new)
                : with(vault -> vault.boxes().key(module.value()));
    }

    private PublicHalves halves() {
        return new PublicHalves(around.folder(cell.name()));
    }

    @Override
    public Sealed sealTo(BoxKey to, Label label, byte[] clear) {
        if (clear.length > LONGEST) {
            throw new IllegalArgumentException("at most " + LONGEST + " bytes can be sealed at once");
        }
        if (!to.module().equals(label.module())) {
            throw new IllegalArgumentException(
                    "a report of module " + label.module() + " is not sealed to the key of " + to.module());
        }
        try (Epoch epoch = epochs.with(to)) {
            return new Sealed(Box.seal(epoch, to, new Place(to.county(), label), clear));
        }
    }

    private void refuseLocked() {
        if (locked()) {
            throw new VaultLocked();
        }
    }

    private void witness(Label label, Purpose purpose) {
        note(List.of(reading(label, purpose)));
    }

    /** Who asked, the vault does not know: whoever gives a person the text writes a line of that person besides. */
    private static LedgerLine reading(Label label, Purpose purpose) {
        String object = label.module() + "/" + label.record() + "/" + label.field();
        return new LedgerLine(LedgerLine.SYSTEM, "vault.open", object, purpose.code());
    }

    private void note(String actor, String act) {
        note(List.of(new LedgerLine(actor, act, "", "")));
    }

    private void note(List<LedgerLine> lines) {
        if (!lines.isEmpty()) {
            cell.write(db -> {
                lines.forEach(line -> cell.ledger().write(db, line));
                return true;
            });
        }
    }

    @Override
    public boolean locked() {
        return !isOpen;
    }

    @Override
    public boolean throwAway() {
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
            if (throwAwayNow && !folder.hasMaster() && mayBeThrowAway()) {
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
        } else if (folder.hasMaster()) {
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

    private int county() {
        return Integer.parseInt(cell.division().digits().substring(0, 6));
    }

    /**
     * Makes the county's keys and the papers that bring them back. They open when the papers have been tried: a county that
     * could lose its keys has none yet. The passphrase is wiped.
     *
     * @throws KeysRefused if there are keys, or records that were sealed under others
     */
    List<Share> init(char[] passphrase, Sharing sharing) {
        use.writeLock().lock();
        try {
            KeyFolder folder = around.folder(cell.name());
            if (!cell.read(KekTable::all).isEmpty()) {
                throw new KeysRefused("records of county " + cell.name() + " are sealed under other keys: bring "
                        + folder.master() + " back from your copy; a county that was a demonstration begins anew"
                        + " under another name");
            }
            try (MasterKeys keys = MasterKeys.fresh(county(), false)) {
                folder.refuseMaster();
                List<Share> papers = folder.recovery().share(keys, sharing);
                folder.create(keys, passphrase);
                shut(untried());
                note(LedgerLine.OPERATOR, "vault.init");
                return papers;
            }
        } finally {
            Passphrase.wipe(passphrase);
            use.writeLock().unlock();
        }
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
        MasterKeys keys;
        try {
            KeyFolder folder = around.folder(cell.name());
            if (folder.hasMaster() && folder.recovery().missing()) {
                throw new KeysRefused(untried());
            }
            keys = folder.open(passphrase);
        } finally {
            Passphrase.wipe(passphrase);
        }
        use.writeLock().lock();
        try {
            shut("");
            adopt(keys);
            note(actor, "vault.unlock");
        } finally {
            use.writeLock().unlock();
        }
    }

    private String untried() {
        return "the papers have not been tried yet, and until then the keys stay shut: bin/canopy vault-recover-drill "
                + cell.name();
    }

    /** Makes new papers; the old ones count until the new ones have been tried. */
    List<Share> share(Sharing sharing) {
        return with(vault -> {
            if (!(vault.masters() instanceof MasterKeys keys) || keys.throwAway()) {
                throw new KeysRefused("only keys of a county's own, in a file, come back by papers");
            }
            List<Share> papers = around.folder(cell.name()).recovery().share(keys, sharing);
            note(LedgerLine.OPERATOR, "vault.papers-made");
            return papers;
        });
    }

    /**
     * Tries papers: they open the recovery file, and what it holds are the county's keys. New papers count from then on, and
     * the first ones open the vault.
     *
     * @throws KeysRefused if they do not
     */
    void drill(List<Share> papers) {
        use.writeLock().lock();
        try {
            Recovery recovery = around.folder(cell.name()).recovery();
            boolean firstOfAll = recovery.missing();
            Recovery.Opened found = recovery.open(papers);
            boolean another = opened.isPresent()
                    && !Arrays.equals(
                            opened.get().masters().publicKey(), found.keys().publicKey());
            if (another) {
                found.keys().close();
                throw new KeysRefused("the recovery file holds other keys than those that are open; make new papers:"
                        + " bin/canopy vault-papers " + cell.name());
            }
            if (found.first()) {
                recovery.count();
            }
            if (firstOfAll) {
                adopt(found.keys());
            } else {
                found.keys().close();
            }
            note(LedgerLine.OPERATOR, "vault.drill");
        } finally {
            use.writeLock().unlock();
        }
    }

    /**
     * Brings the keys back by papers, under a new passphrase, and opens them. The passphrase is wiped.
     *
     * @throws KeysRefused if the papers do not open them
     */
    void recover(List<Share> papers, char[] passphrase) {
        use.writeLock().lock();
        try {
            KeyFolder folder = around.folder(cell.name());
            Recovery.Opened found = folder.recovery().open(papers);
            if (found.first()) {
                folder.recovery().count();
            }
            folder.replace(found.keys(), passphrase);
            shut("");
            adopt(found.keys());
            note(LedgerLine.OPERATOR, "vault.recover");
        } finally {
            Passphrase.wipe(passphrase);
            use.writeLock().unlock();
        }
    }

    /**
     * Puts the same keys under another passphrase. Both are wiped.
     *
     * @throws KeysRefused if the present one does not open them
     */
    void passphrase(char[] present, char[] next) {
        use.writeLock().lock();
        KeyFolder folder = around.folder(cell.name());
        try (MasterKeys keys = folder.open(present)) {
            folder.replace(keys, next);
            note(LedgerLine.OPERATOR, "vault.passphrase");
        } finally {
            Passphrase.wipe(present);
            Passphrase.wipe(next);
            use.writeLock().unlock();
        }
    }

    Path keyFolder() {
        return around.folder(cell.name()).folder();
    }

    /** Whether nobody but the passphrase's holder can open the keys. */
    boolean hangsOnOne() {
        KeyFolder folder = around.folder(cell.name());
        return folder.hasMaster() && !folder.recovery().stands() && !locked();
    }

    private void adopt(MasterKeys keys) {
        opened = Optional.of(new OpenVault(cell, keys, new Floor(around.folder(cell.name())), halves()));
        isThrowAway = keys.throwAway();
        isOpen = true;
        background.execute(this::bringOver);
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

    private void shut(String why) {
        opened.ifPresent(OpenVault::close);
        opened = Optional.empty();
        isOpen = false;
        isThrowAway = false;
        trouble = why;
    }

    /** Makes the next version of every module's key; record keys are brought over in the background. */
    Set<String> rotate() {
        Set<String> modules = with(vault -> {
            Set<String> all = vault.rotation().modules();
            all.forEach(vault.keks()::renew);
            vault.indexes().renewAll();
            vault.boxes().renewAll();
            note(LedgerLine.OPERATOR, "vault.rotate");
            return all;
        });
        background.execute(this::bringOver);
        return modules;
    }

    /** As long as each batch takes, it rests: half of the committer is the readers' and writers' in any case. */
    void bringOver() {
        try {
            for (String module : with(vault -> vault.rotation().modules())) {
                with(vault -> {
                    if (vault.rotation().due(module)) {
                        vault.keks().renew(module);
                    }
                    return true;
                });
                long start = System.nanoTime();
                while (with(vault -> vault.rotation().step(module)) > 0) {
                    TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
                    start = System.nanoTime();
                }
                with(vault -> {
                    vault.rotation().retire(module);
                    return true;
                });
            }
        } catch (VaultLocked e) {
            // goes on at the next unlocking
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        epochs.close();
        lock();
    }
}
