package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.canopy.api.vault.SealBroken;

/** Master keys in memory, out of a file. */
final class MasterKeys implements KeyVault {
    private final int county;
    private final boolean throwAway;
    private final NavigableMap<Integer, Secret> masters;
    private final Secret signing;

    /** Takes the secrets over. */
    MasterKeys(int county, boolean throwAway, NavigableMap<Integer, Secret> masters, Secret signing) {
        if (masters.isEmpty()) {
            throw new IllegalArgumentException("no master key");
        }
        this.county = county;
        this.throwAway = throwAway;
        this.masters = new TreeMap<>(masters);
        this.signing = signing;
    }

    static MasterKeys fresh(int county, boolean throwAway) {
        return new MasterKeys(county, throwAway, new TreeMap<>(Map.of(1, Secret.fresh())), Secret.fresh());
    }

    NavigableMap<Integer, Secret> masters() {
        return masters;
    }

    Secret signing() {
        return signing;
    }

    @Override
    public int county() {
        return county;
    }

    @Override
    public List<Integer> listVersions() {
        return List.copyOf(masters.keySet());
    }

    @Override
    public byte[] wrap(Secret key, byte[] context) {
        byte[] wrapped = Wrap.wrap(Suite.INT_1, masters.lastEntry().getValue(), key, context);
        return ByteBuffer.allocate(Integer.BYTES + wrapped.length)
                .putInt(masters.lastKey())
                .put(wrapped)
                .array();
    }

    @Override
    public Secret unwrap(byte[] wrapped, byte[] context) {
        if (wrapped.length != Integer.BYTES + Wrap.BYTES) {
            throw new SealBroken();
        }
        Secret master = Optional.ofNullable(masters.get(ByteBuffer.wrap(wrapped).getInt()))
                .orElseThrow(SealBroken::new);
        return Wrap.unwrap(Suite.INT_1, master, Arrays.copyOfRange(wrapped, Integer.BYTES, wrapped.length), context);
    }

    @Override
    public byte[] sign(byte[] message) {
        return Ed25519.sign(signing, message);
    }

    @Override
    public byte[] publicKey() {
        return Ed25519.publicOf(signing);
    }

    @Override
    public boolean throwAway() {
        return throwAway;
    }

    @Override
    public void close() {
        masters.values().forEach(Secret::close);
        signing.close();
    }
}
