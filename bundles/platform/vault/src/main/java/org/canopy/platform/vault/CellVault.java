package org.canopy.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canopy.api.access.ReadingGuard;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.Erasure;
import org.canopy.api.vault.ErasureCertificate;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.IndexTags;
import org.canopy.api.vault.IndexedField;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;
import org.canopy.api.vault.VaultLocked;

/** One county's vault: its verbs. Whether they can be used, the {@link KeyRing} knows. */
final class CellVault implements Vault, AutoCloseable {
    private final Cell cell;
    private final Surroundings around;
    private final Executor background;
    private final Epochs epochs = new Epochs(this::refuseDestroyed);
    private final VaultLines lines;
    private final Readings readings;
    private final KeyRing keys;
    private final Ceremonies ceremonies;
    private final Erasures erasures;

    /** @param guard whom it asks before a text leaves it */
    CellVault(Cell cell, Surroundings around, Executor background, Supplier<Optional<ReadingGuard>> guard) {
        this.cell = cell;
        this.around = around;
        this.background = background;
        this.lines = new VaultLines(cell);
        this.readings = new Readings(cell, guard);
        this.keys = new KeyRing(cell, around, background, this::bringOver);
        this.ceremonies = new Ceremonies(cell, around, keys);
        this.erasures = new Erasures(cell, around, keys);
        keys.reconsider();
    }

    @Override
    public Sealed seal(Label label, byte[] clear) {
        return with(vault -> vault.seal(label, clear));
    }

    @Override
    public byte[] open(Label label, Sealed sealed, Purpose purpose) {
        return open(label, sealed, labels -> readings.read(labels, purpose));
    }

    @Override
    public byte[] open(Label label, Sealed sealed, Reading reading) {
        return open(label, sealed, labels -> readings.read(labels, reading));
    }

    private byte[] open(Label label, Sealed sealed, Consumer<List<Label>> note) {
        return with(vault -> {
            byte[] clear = vault.open(label, sealed);
            boolean witnessed = false;
            try {
                note.accept(List.of(label));
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
        return openAll(kept, labels -> readings.read(labels, purpose));
    }

    @Override
    public List<Optional<byte[]>> openAll(List<Kept> kept, Reading reading) {
        return openAll(kept, labels -> readings.read(labels, reading));
    }

    private List<Optional<byte[]>> openAll(List<Kept> kept, Consumer<List<Label>> note) {
        refuseMore(kept);
        return with(vault -> {
            List<Optional<byte[]>> clear = vault.openAll(kept);
            boolean witnessed = false;
            try {
                noted(kept, clear, note);
                witnessed = true;
                return clear;
            } finally {
                if (!witnessed) {
                    clear.forEach(one -> one.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0)));
                }
            }
        });
    }

    @Override
    public int[] scan(List<Kept> kept, Reading reading, ToIntFunction<byte[]> look) {
        return scan(kept, labels -> readings.scan(labels, reading), look);
    }

    @Override
    public int[] scan(List<Kept> kept, Purpose purpose, ToIntFunction<byte[]> look) {
        return scan(kept, labels -> readings.scan(labels, purpose), look);
    }

    private int[] scan(List<Kept> kept, Consumer<List<Label>> note, ToIntFunction<byte[]> look) {
        refuseMore(kept);
        return with(vault -> {
            List<Optional<byte[]>> clear = vault.openAll(kept);
            try {
                noted(kept, clear, note);
                return clear.stream()
                        .mapToInt(one -> one.map(look::applyAsInt).orElse(0))
                        .toArray();
            } finally {
                clear.forEach(one -> one.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0)));
            }
        });
    }

    private static void refuseMore(List<Kept> kept) {
        if (kept.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " texts can be opened at once");
        }
    }

    /** Of those that opened. */
    private static void noted(List<Kept> kept, List<Optional<byte[]>> clear, Consumer<List<Label>> note) {
        List<Label> opened = IntStream.range(0, kept.size())
                .filter(i -> clear.get(i).isPresent())
                .mapToObj(i -> kept.get(i).label())
                .toList();
        if (!opened.isEmpty()) {
            note.accept(opened);
        }
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
        openStream(label, sealed, clear, labels -> readings.read(labels, purpose));
    }

    @Override
    public void openStream(Label label, InputStream sealed, OutputStream clear, Reading reading) throws IOException {
        openStream(label, sealed, clear, labels -> readings.read(labels, reading));
    }

    private void openStream(Label label, InputStream sealed, OutputStream clear, Consumer<List<Label>> note)
            throws IOException {
        byte[] header = sealed.readNBytes(Header.BYTES);
        try (PieceSeal seal = with(vault -> vault.openStream(label, header))) {
            SealedStream.open(seal, sealed, clear, () -> note.accept(List.of(label)), this::refuseLocked);
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

    @Override
    public void boxesEmptied(ModuleName module) {
        with(vault -> {
            vault.boxes().retire(module.value());
            return true;
        });
        epochs.close();
    }

    private PublicHalves halves() {
        return new PublicHalves(around.folder(cell.name()));
    }

    /** Asked once a minute for each key that is sealed to; it takes two files, and no open vault. */
    private void refuseDestroyed(BoxKey to) {
        if (destroyed(to)) {
            throw new IllegalArgumentException("this key has been destroyed; ask for the module's key anew");
        }
    }

    private boolean destroyed(BoxKey to) {
        try {
            Optional<BoxKey> newest = halves().find(to.module());
            return newest.filter(ours -> ours.county() == to.county()).isPresent()
                    && to.version()
                            < new Floor(around.folder(cell.name()))
                                    .ofBoxes(to.module().value());
        } catch (KeysRefused e) {
            // no report is refused because a file is damaged; the vault says so when it is next opened
            return false;
        }
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
        erasures.refuse(label);
        try (Epoch epoch = epochs.with(to)) {
            return new Sealed(Box.seal(epoch, to, new Place(to.county(), label), clear));
        }
    }

    @Override
    public ErasureCertificate erase(Erasure erasure) {
        return erasures.erase(erasure);
    }

    private void refuseLocked() {
        if (locked()) {
            throw new VaultLocked();
        }
    }

    @Override
    public boolean locked() {
        return keys.locked();
    }

    @Override
    public boolean throwAway() {
        return keys.throwAway();
    }

    /** Opening them and shutting them away. */
    KeyRing keys() {
        return keys;
    }

    /** What was made unreadable for ever. */
    Erasures erasures() {
        return erasures;
    }

    /** Where this installation writes: its data, log and temporary files among them, and the county's keys. */
    List<Path> places() {
        return Stream.of(
                        around.data(),
                        ceremonies.keyFolder(),
                        Path.of(System.getProperty("karaf.log", around.data().toString())))
                .filter(Files::isDirectory)
                .toList();
    }

    /** What people do with the keys, together and seldom. */
    Ceremonies ceremonies() {
        return ceremonies;
    }

    /** @throws VaultLocked if the keys are not open */
    private <T> T with(Function<OpenVault, T> work) {
        return keys.with(work);
    }

    /** Makes the next version of every module's key; record keys are brought over in the background. */
    Set<String> rotate() {
        Set<String> modules = with(vault -> {
            Set<String> all = vault.rotation().modules();
            all.forEach(vault.keks()::renew);
            vault.indexes().renewAll();
            vault.boxes().renewAll();
            lines.note(LedgerLine.OPERATOR, "vault.rotate");
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
        keys.close();
    }
}
