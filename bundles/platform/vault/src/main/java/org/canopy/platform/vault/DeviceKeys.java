package org.canopy.platform.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.canopy.api.vault.SealBroken;

/**
 * Master keys that stay in a device. The key that signs lies beside, wrapped by the device: Ed25519 is not to be had of devices
 * through the JDK.
 */
final class DeviceKeys implements KeyVault {
    private final Token token;
    private final MasterName name;
    private final Secret signing;

    /** Takes both over. */
    DeviceKeys(Token token, MasterName name, Secret signing) {
        this.token = token;
        this.name = name;
        this.signing = signing;
    }

    @Override
    public int county() {
        return name.county();
    }

    @Override
    public List<Integer> listVersions() {
        return List.of(name.version());
    }

    @Override
    public byte[] wrap(Secret key, byte[] context) {
        return ByteBuffer.allocate(Integer.BYTES + Wrap.BYTES)
                .putInt(name.version())
                .put(token.wrap(name.alias(), key, context))
                .array();
    }

    @Override
    public Secret unwrap(byte[] wrapped, byte[] context) {
        if (wrapped.length != Integer.BYTES + Wrap.BYTES
                || ByteBuffer.wrap(wrapped).getInt() != name.version()) {
            throw new SealBroken();
        }
        return token.unwrap(name.alias(), Arrays.copyOfRange(wrapped, Integer.BYTES, wrapped.length), context);
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
        return false;
    }

    @Override
    public void close() {
        signing.close();
        token.close();
    }
}
