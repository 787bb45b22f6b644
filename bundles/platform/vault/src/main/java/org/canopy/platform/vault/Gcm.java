package org.canopy.platform.vault;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.canopy.api.vault.SealBroken;

/** AES-256-GCM of the JDK: it uses the processor's own instructions, ten times and more faster than Bouncy Castle's. */
final class Gcm {
    static final int NONCE = 12;
    static final int TAG = 16;
    /** Handed over with each call: looking it up costs as much as sealing a short text. */
    static final Provider JDK =
            Optional.ofNullable(Security.getProvider("SunJCE")).orElseThrow();

    private Gcm() {}

    static byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] clear) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(clear);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to seal", e);
        }
    }

    /**
     * @throws SealBroken if it was altered; also where it is shorter than its tag, on which JDK 17 throws
     *     {@code ProviderException}
     */
    static byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] text, int from, int length) {
        if (length < TAG) {
            throw new SealBroken();
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(text, from, length);
        } catch (GeneralSecurityException e) {
            throw new SealBroken();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", JDK);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
