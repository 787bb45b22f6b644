package org.canopy.platform.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.util.PBKDF2Config;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Master keys as the bytes of a BCFKS key store under a passphrase. The passphrase goes through PBKDF2, whose salt and cost
 * stand in the file itself: one file is all there is to keep.
 */
final class KeyFile {
    /** OWASP's figure for HMAC-SHA-512. */
    private static final int ITERATIONS = 210_000;

    private static final int SALT = 32;
    private static final String SIGNING = "signing";

    /** Handed over with each call, never registered: there may be others of its kind in the process. */
    private final BouncyCastleProvider provider = new BouncyCastleProvider();

    byte[] write(MasterKeys keys, char[] passphrase) {
        try {
            KeyStore store = KeyStore.getInstance("BCFKS", provider);
            store.load(null, null);
            for (Map.Entry<Integer, Secret> master : keys.masters().entrySet()) {
                String alias = new MasterName(master.getKey(), keys.county()).alias();
                put(store, alias, master.getValue(), passphrase);
            }
            put(store, SIGNING, keys.signing(), passphrase);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(new BCFKSLoadStoreParameter.Builder(out, passphrase)
                    .withStorePBKDFConfig(new PBKDF2Config.Builder()
                            .withPRF(PBKDF2Config.PRF_SHA512)
                            .withIterationCount(ITERATIONS)
                            .withSaltLength(SALT)
                            .build())
                    .build());
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Bouncy Castle refused to write a key file", e);
        }
    }

    /** AES is only a name here: a BCFKS store takes no bytes without one. */
    private static void put(KeyStore store, String alias, Secret key, char[] passphrase)
            throws GeneralSecurityException {
        store.setKeyEntry(alias, new SecretKeySpec(key.bytes(), "AES"), passphrase, null);
    }

    /** @throws KeysRefused if the passphrase is another, or the file is damaged: nobody can tell which */
    MasterKeys read(byte[] file, char[] passphrase) {
        TreeMap<Integer, Secret> masters = new TreeMap<>();
        Optional<Secret> signing = Optional.empty();
        int county = 0;
        try {
            KeyStore store = KeyStore.getInstance("BCFKS", provider);
            store.load(new ByteArrayInputStream(file), passphrase);
            for (String alias : Collections.list(store.aliases())) {
                Optional<MasterName> master = MasterName.of(alias);
                Secret key = secret(store.getKey(alias, passphrase));
                if (master.isPresent()) {
                    masters.put(master.get().version(), key);
                    county = master.get().county();
                } else if (alias.equals(SIGNING)) {
                    signing = Optional.of(key);
                }
            }
            return new MasterKeys(county, false, masters, signing.orElseThrow());
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            masters.values().forEach(Secret::close);
            signing.ifPresent(Secret::close);
            throw new KeysRefused("the passphrase does not open the key file, or the file is damaged;"
                    + " try again, or bring the file back from your copy");
        }
    }

    private static Secret secret(Key key) {
        byte[] bytes = key.getEncoded();
        if (bytes.length != Secret.BYTES) {
            Arrays.fill(bytes, (byte) 0);
            throw new IllegalArgumentException("a key of another length");
        }
        return new Secret(bytes);
    }
}
