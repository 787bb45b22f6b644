package org.canopy.platform.vault;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.canopy.api.vault.SealBroken;

/**
 * SM2 encryption of GB/T 32918.4 by Bouncy Castle, always in the order C1 ‖ C3 ‖ C2 of the standard: the library's own default is the
 * older C1 ‖ C2 ‖ C3, and neither reads the other. Private numbers pass through {@code BigInteger}, which cannot be wiped.
 */
final class Sm2 {
    /** Bytes of a point: 4, x, y. */
    static final int POINT = 65;

    /** Bytes by which a text is longer when it is encrypted: a point and a hash. */
    static final int MORE = POINT + 32;

    private static final X9ECParameters NAMED = CustomNamedCurves.getByName("sm2p256v1");
    private static final ECDomainParameters CURVE = new ECDomainParameters(NAMED);

    private Sm2() {}

    /** A private key: from 1 to n - 2. */
    static Secret fresh() {
        while (true) {
            Secret key = Secret.fresh();
            BigInteger number = new BigInteger(1, key.bytes());
            if (number.signum() > 0 && number.compareTo(CURVE.getN().subtract(BigInteger.ONE)) < 0) {
                return key;
            }
            key.close();
        }
    }

    static byte[] publicOf(Secret own) {
        return new FixedPointCombMultiplier()
                .multiply(CURVE.getG(), new BigInteger(1, own.bytes()))
                .normalize()
                .getEncoded(false);
    }

    /** @throws IllegalArgumentException if {@code half} is no point of the curve */
    static byte[] encrypt(byte[] half, byte[] text, SecureRandom random) {
        ECPublicKeyParameters to = new ECPublicKeyParameters(NAMED.getCurve().decodePoint(half), CURVE);
        SM2Engine engine = new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
        engine.init(true, new ParametersWithRandom(to, random));
        try {
            return engine.processBlock(text, 0, text.length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("SM2 refused to encrypt", e);
        }
    }

    /** @throws SealBroken if it was altered, or is for another key */
    static byte[] decrypt(Secret own, byte[] text) {
        if (text.length <= MORE) {
            throw new SealBroken();
        }
        SM2Engine engine = new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
        engine.init(false, new ECPrivateKeyParameters(new BigInteger(1, own.bytes()), CURVE));
        try {
            return engine.processBlock(text, 0, text.length);
        } catch (InvalidCipherTextException | IllegalArgumentException | ArithmeticException e) {
            throw new SealBroken();
        }
    }
}
