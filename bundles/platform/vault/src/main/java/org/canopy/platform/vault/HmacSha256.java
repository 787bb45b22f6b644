package org.canopy.platform.vault;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 of the JDK. */
final class HmacSha256 implements Hmac {
    private static final String NAME = "HmacSHA256";

    private final Mac mac;

    HmacSha256() {
        try {
            mac = Mac.getInstance(NAME, Gcm.JDK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + NAME, e);
        }
    }

    /** The JDK refuses an empty key; zeros are the same key to HMAC. */
    @Override
    public void init(byte[] key) {
        try {
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[BYTES] : key, NAME));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(NAME + " refused a key", e);
        }
    }

    @Override
    public void update(byte[] bytes) {
        mac.update(bytes);
    }

    @Override
    public byte[] finish() {
        return mac.doFinal();
    }
}
