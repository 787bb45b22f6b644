package org.canopy.platform.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One PKCS#12 file and the password that opens it, which stands in a file of its own. */
record KeyStoreFile(Path store, Path password) implements KeySource {
    @Override
    public List<Path> files() {
        return List.of(store, password);
    }

    @Override
    public KeyMaterial read() {
        char[] secret = new String(Secrets.secret(password), StandardCharsets.UTF_8)
                .strip()
                .toCharArray();
        byte[] bytes = Secrets.secret(store);
        try {
            KeyStore opened = KeyStore.getInstance("PKCS12");
            opened.load(new ByteArrayInputStream(bytes), secret);
            return only(opened, secret);
        } catch (IOException e) {
            throw new Unusable(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "the password in " + password + " does not open " + store
                            : store + " is cut off or no PKCS#12 file; copy it again");
        } catch (GeneralSecurityException e) {
            throw new Unusable(store + " cannot be used: " + e.getMessage());
        } finally {
            Arrays.fill(secret, ' ');
        }
    }

    private KeyMaterial only(KeyStore opened, char[] secret) throws GeneralSecurityException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(opened.aliases())) {
            if (opened.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new Unusable(store + " holds " + keys.size() + " private keys; it must hold one");
        }
        if (!(opened.getKey(keys.get(0), secret) instanceof PrivateKey key)) {
            throw new Unusable(store + " holds no private key");
        }
        List<X509Certificate> chain = new ArrayList<>();
        for (var certificate : opened.getCertificateChain(keys.get(0))) {
            chain.add((X509Certificate) certificate);
        }
        try {
            return new KeyMaterial(key, chain);
        } catch (Unusable e) {
            throw new Unusable(store + ": " + e.getMessage());
        }
    }
}
