package org.canopy.platform.vault;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.canopy.api.vault.SealBroken;

/** SM4-GCM (RFC 8998) of Bouncy Castle; the JDK has no SM4. */
final class Sm4Gcm {
    static final int KEY = 16;

    private Sm4Gcm() {}

    static byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] clear) {
        try {
            return run(true, key, nonce, associated, clear, 0, clear.length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("SM4-GCM refused to seal", e);
        }
    }

    /** @throws SealBroken if it was altered, or is shorter than its tag */
    static byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] text, int from, int length) {
        if (length < Gcm.TAG) {
            throw new SealBroken();
        }
        try {
            return run(false, key, nonce, associated, text, from, length);
        } catch (InvalidCipherTextException e) {
            throw new SealBroken();
        }
    }

    /** Bouncy Castle writes out what it has decrypted before it looks at the tag: until then it stays here. */
    private static byte[] run(
            boolean sealing, byte[] key, byte[] nonce, byte[] associated, byte[] text, int from, int length)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(sealing, new AEADParameters(new KeyParameter(key), Gcm.TAG * 8, nonce, associated));
        byte[] out = new byte[cipher.getOutputSize(length)];
        boolean good = false;
        try {
            int written = cipher.processBytes(text, from, length, out, 0);
            cipher.doFinal(out, written);
            good = true;
            return out;
        } finally {
            if (!good) {
                Arrays.fill(out, (byte) 0);
            }
        }
    }
}
