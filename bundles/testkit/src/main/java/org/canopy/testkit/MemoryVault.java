package org.canopy.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.canopy.api.county.ModuleName;
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
import org.canopy.api.vault.RecordErased;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;
import org.canopy.api.vault.VaultLocked;

/**
 * A vault that really seals, under a key that lives as long as the object. It needs no library and stores nothing; what it
 * owes its callers is the same {@link VaultContract} that the platform's own vault keeps.
 */
public final class MemoryVault implements Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int OF_STREAM = 7;
    private static final int PIECE = 64 << 10;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key = new SecretKeySpec(some(32), "AES");
    private final byte[] own = some(32);
    private final List<Purpose> readings = new CopyOnWriteArrayList<>();
    private final MemoryAccess access;
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private volatile boolean locked;

    public MemoryVault() {
        this(new MemoryAccess(Clock.systemUTC()));
    }

    MemoryVault(MemoryAccess access) {
        this.access = access;
    }

    public void lock() {
        locked = true;
    }

    public void unlock() {
        locked = false;
    }

    /** The purposes that texts were opened for, in order. */
    public List<Purpose> readings() {
        return List.copyOf(readings);
    }

    @Override
    public Sealed seal(Label label, byte[] clear) {
        refuseLocked();
        return encrypt(label, clear);
    }

    private Sealed encrypt(Label label, byte[] clear) {
        if (clear.length > LONGEST) {
            throw new IllegalArgumentException("longer than can be sealed at once");
        }
        refuseErased(label);
        byte[] nonce = some(NONCE);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(clear);
            return new Sealed(ByteBuffer.allocate(NONCE + text.length)
                    .put(nonce)
                    .put(text)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(Label label, Sealed sealed, Purpose purpose) {
        access.check(label, purpose);
        return read(label, sealed, purpose);
    }

    @Override
    public byte[] open(Label label, Sealed sealed, Reading reading) {
        access.check(label, reading.reader());
        return read(label, sealed, reading.purpose());
    }

    private byte[] read(Label label, Sealed sealed, Purpose purpose) {
        refuseLocked();
        byte[] clear = decrypt(label, sealed);
        readings.add(purpose);
        return clear;
    }

    private byte[] decrypt(Label label, Sealed sealed) {
        byte[] bytes = sealed.bytes();
        if (bytes.length < NONCE + TAG_BITS / 8 || isErased(label)) {
            throw new SealBroken();
        }
        try {
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, label).doFinal(bytes, NONCE, bytes.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new SealBroken();
        }
    }

    @Override
    public List<Optional<byte[]>> openAll(List<Kept> kept, Purpose purpose) {
        kept.forEach(one -> access.check(one.label(), purpose));
        return readAll(kept, purpose);
    }

    @Override
    public List<Optional<byte[]>> openAll(List<Kept> kept, Reading reading) {
        kept.forEach(one -> access.check(one.label(), reading.reader()));
        return readAll(kept, reading.purpose());
    }

    @Override
    public int[] scan(List<Kept> kept, Reading reading, ToIntFunction<byte[]> look) {
        return looked(openAll(kept, reading), look);
    }

    @Override
    public int[] scan(List<Kept> kept, Purpose purpose, ToIntFunction<byte[]> look) {
        return looked(openAll(kept, purpose), look);
    }

    private static int[] looked(List<Optional<byte[]>> clear, ToIntFunction<byte[]> look) {
        return clear.stream()
                .mapToInt(one -> one.map(bytes -> {
                            int seen = look.applyAsInt(bytes);
                            Arrays.fill(bytes, (byte) 0);
                            return seen;
                        })
                        .orElse(0))
                .toArray();
    }

    private List<Optional<byte[]>> readAll(List<Kept> kept, Purpose purpose) {
        if (kept.size() > MOST) {
            throw new IllegalArgumentException("more than can be opened at once");
        }
        List<Optional<byte[]>> clear = new ArrayList<>();
        for (Kept one : kept) {
            try {
                clear.add(Optional.of(read(one.label(), one.sealed(), purpose)));
            } catch (SealBroken e) {
                clear.add(Optional.empty());
            }
        }
        return clear;
    }

    /** Number of a piece and whether it is the last stand in its nonce, behind some random bytes of the stream's own. */
    @Override
    public void sealStream(Label label, InputStream clear, OutputStream sealed) throws IOException {
        refuseLocked();
        refuseErased(label);
        byte[] stream = some(OF_STREAM);
        sealed.write(stream);
        byte[] piece = clear.readNBytes(PIECE);
        for (int number = 0, left = 1; left > 0; number++) {
            byte[] next = clear.readNBytes(PIECE);
            left = next.length;
            refuseLocked();
            refuseErased(label);
            sealed.write(piece(Cipher.ENCRYPT_MODE, label, nonce(stream, number, left == 0), piece));
            piece = next;
        }
    }

    @Override
    public void openStream(Label label, InputStream sealed, OutputStream clear, Purpose purpose) throws IOException {
        access.check(label, purpose);
        readStream(label, sealed, clear, purpose);
    }

    @Override
    public void openStream(Label label, InputStream sealed, OutputStream clear, Reading reading) throws IOException {
        access.check(label, reading.reader());
        readStream(label, sealed, clear, reading.purpose());
    }

    private void readStream(Label label, InputStream sealed, OutputStream clear, Purpose purpose) throws IOException {
        refuseLocked();
        byte[] stream = sealed.readNBytes(OF_STREAM);
        byte[] piece = sealed.readNBytes(PIECE + TAG_BITS / 8);
        for (int number = 0, left = 1; left > 0; number++) {
            byte[] next = sealed.readNBytes(PIECE + TAG_BITS / 8);
            left = next.length;
            refuseLocked();
            if (isErased(label) || stream.length < OF_STREAM || piece.length < TAG_BITS / 8) {
                throw new SealBroken();
            }
            byte[] text = piece(Cipher.DECRYPT_MODE, label, nonce(stream, number, left == 0), piece);
            if (number == 0) {
                readings.add(purpose);
            }
            clear.write(text);
            piece = next;
        }
    }

    private static byte[] nonce(byte[] stream, int number, boolean last) {
        return ByteBuffer.allocate(NONCE)
                .put(stream)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
    }

    private byte[] piece(int mode, Label label, byte[] nonce, byte[] bytes) {
        try {
            return cipher(mode, nonce, label).doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new SealBroken();
        }
    }

    @Override
    public long sealedLength(long clearLength) {
        return OF_STREAM + clearLength + TAG_BITS / 8 * Math.max(1, (clearLength + PIECE - 1) / PIECE);
    }

    /** Under the one key there is; sixteen bits, whatever is expected. */
    @Override
    public IndexTags index(IndexedField field, String value) {
        refuseLocked();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((field.module() + "/" + field.field() + "/").getBytes(StandardCharsets.UTF_8));
            byte[] hash = mac.doFinal(field.form().canonical(value).getBytes(StandardCharsets.UTF_8));
            long tag = 1L << 32 | ByteBuffer.wrap(hash).getShort() & 0xffff;
            return new IndexTags(tag, List.of(tag));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    @Override
    public void indexedAnew(IndexedField field) {
        refuseLocked();
    }

    @Override
    public boolean matches(Kept kept, IndexForm form, String value) {
        refuseLocked();
        String clear = new String(decrypt(kept.label(), kept.sealed()), StandardCharsets.UTF_8);
        return form.canonical(clear).equals(form.canonical(value));
    }

    @Override
    public BoxKey boxKey(ModuleName module) {
        return new BoxKey(module, 0, 1, own);
    }

    /** Under the one key there is; to anybody else's, so that nobody opens it. */
    @Override
    public Sealed sealTo(BoxKey to, Label label, byte[] clear) {
        if (!to.module().equals(label.module())) {
            throw new IllegalArgumentException("the key of another module");
        }
        refuseErased(label);
        return to.equals(boxKey(label.module())) ? encrypt(label, clear) : new Sealed(some(NONCE + TAG_BITS));
    }

    @Override
    public void boxesEmptied(ModuleName module) {
        refuseLocked();
    }

    /** The certificate says what a vault's says; nobody has signed it. */
    @Override
    public ErasureCertificate erase(Erasure erasure) {
        refuseLocked();
        StringBuilder text = new StringBuilder("canopy erasure 1\n");
        for (String record : erasure.records()) {
            erased.add(erasure.module() + "/" + record);
            text.append("record destroyed ")
                    .append(erasure.module())
                    .append('/')
                    .append(record)
                    .append('\n');
        }
        return new ErasureCertificate(text + "\n\u2014 memory unsigned\n");
    }

    private boolean isErased(Label label) {
        return erased.contains(label.module() + "/" + label.record());
    }

    private void refuseErased(Label label) {
        if (isErased(label)) {
            throw new RecordErased();
        }
    }

    @Override
    public boolean locked() {
        return locked;
    }

    private void refuseLocked() {
        if (locked) {
            throw new VaultLocked();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Label label) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        for (String part : List.of(label.module().value(), label.record(), label.field())) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            cipher.updateAAD(ByteBuffer.allocate(4).putInt(bytes.length).array());
            cipher.updateAAD(bytes);
        }
        cipher.updateAAD(ByteBuffer.allocate(4).putInt(label.version()).array());
        return cipher;
    }

    private byte[] some(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
