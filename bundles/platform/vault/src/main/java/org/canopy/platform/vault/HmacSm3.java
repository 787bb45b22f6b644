package org.canopy.platform.vault;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SM3 (GB/T 32905) of Bouncy Castle. */
final class HmacSm3 implements Hmac {
    private final HMac mac = new HMac(new SM3Digest());

    @Override
    public void init(byte[] key) {
        mac.init(new KeyParameter(key));
    }

    @Override
    public void update(byte[] bytes) {
        mac.update(bytes, 0, bytes.length);
    }

    @Override
    public byte[] finish() {
        byte[] hash = new byte[BYTES];
        mac.doFinal(hash, 0);
        return hash;
    }
}
