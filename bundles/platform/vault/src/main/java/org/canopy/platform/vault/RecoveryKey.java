package org.canopy.platform.vault;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Mode;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/** A key that exists only while enough holders stand together (Shamir, over the field of AES; Bouncy Castle). */
final class RecoveryKey implements AutoCloseable {
    private final byte[] key;

    private RecoveryKey(byte[] key) {
        this.key = key;
    }

    /** A new key and its parts: whoever has the parts has the key, and nobody else. */
    record Fresh(RecoveryKey key, List<Share> shares) {}

    static Fresh fresh(Sharing sharing) {
        ShamirSplitSecret split = new ShamirSecretSplitter(Algorithm.AES, Mode.Native, Secret.BYTES, new SecureRandom())
                .split(sharing.need(), sharing.of());
        byte[] set = Secret.random(2);
        int number = (set[0] & 0xff) << 8 | set[1] & 0xff;
        try {
            List<Share> shares = new ArrayList<>();
            // its array is as long as the key; only the first hold something (Bouncy Castle 1.83)
            for (int n = 0; n < sharing.of(); n++) {
                shares.add(new Share(sharing, n + 1, number, split.getSecretShares()[n].getEncoded()));
            }
            return new Fresh(of(shares), shares);
        } catch (IOException e) {
            throw new IllegalStateException("Bouncy Castle refused to split a key", e);
        }
    }

    /** @throws KeysRefused if they are too few, two of one paper, or of different ceremonies */
    static RecoveryKey of(List<Share> shares) {
        Share first = shares.get(0);
        if (shares.stream()
                .anyMatch(one -> one.set() != first.set() || !one.sharing().equals(first.sharing()))) {
            throw new KeysRefused("these papers were made on different days; only papers of one day belong together");
        }
        List<Share> different = shares.stream()
                .filter(one -> shares.stream()
                        .takeWhile(before -> before != one)
                        .noneMatch(before -> before.number() == one.number()))
                .limit(first.sharing().need())
                .toList();
        if (different.size() < first.sharing().need()) {
            throw new KeysRefused("papers of " + first.sharing().need() + " different people are needed");
        }
        try {
            ShamirSplitSecretShare[] parts = different.stream()
                    .map(one -> new ShamirSplitSecretShare(one.part(), one.number()))
                    .toArray(ShamirSplitSecretShare[]::new);
            return new RecoveryKey(new ShamirSplitSecret(Algorithm.AES, Mode.Native, parts).getSecret());
        } catch (IOException e) {
            throw new IllegalStateException("Bouncy Castle refused to join a key", e);
        }
    }

    /** As a key file takes it; the caller wipes it. */
    char[] passphrase() {
        char[] text = new char[2 * key.length];
        for (int i = 0; i < key.length; i++) {
            text[2 * i] = HexFormat.of().toHighHexDigit(key[i]);
            text[2 * i + 1] = HexFormat.of().toLowHexDigit(key[i]);
        }
        return text;
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
