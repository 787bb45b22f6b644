package org.canopy.platform.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A private key and the certificate that belongs to it.
 *
 * @param chain own certificate first, then those that vouch for it
 */
record KeyMaterial(PrivateKey key, List<X509Certificate> chain) {
    private static final Duration SOON = Duration.ofDays(14);

    /** @throws Unusable if the key does not belong to the first certificate */
    KeyMaterial {
        chain = List.copyOf(chain);
        if (!fits(key, chain.get(0).getPublicKey())) {
            throw new Unusable("the key does not belong to the first certificate; the own certificate stands first, "
                    + "and certificate and key must be of the same renewal");
        }
    }

    /** By a signature that the certificate must confirm. */
    private static boolean fits(PrivateKey key, PublicKey certified) {
        if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(
                    switch (key.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> key.getAlgorithm();
                    });
            byte[] text = "canopy".getBytes(StandardCharsets.US_ASCII);
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether a browser would refuse the certificate at this moment: over, or not yet begun. */
    Optional<String> outOfTime(Instant now) {
        Instant begins = chain.get(0).getNotBefore().toInstant();
        if (now.isBefore(begins)) {
            return Optional.of("is valid only from " + begins + "; is this machine's clock right?");
        }
        return now.isAfter(ends()) ? Optional.of("ended on " + ends() + "; renew it") : Optional.empty();
    }

    /** As {@link #outOfTime}, and two weeks ahead (of a short-lived one: the last third). */
    Optional<String> nearlyOutOfTime(Instant now) {
        Duration third = Duration.between(chain.get(0).getNotBefore().toInstant(), ends())
                .dividedBy(3);
        Instant warn = ends().minus(third.compareTo(SOON) < 0 ? third : SOON);
        return outOfTime(now)
                .or(() -> now.isAfter(warn) ? Optional.of("ends on " + ends() + "; renew it") : Optional.empty());
    }

    Instant ends() {
        return chain.get(0).getNotAfter().toInstant();
    }

    /** @throws GeneralSecurityException if this JDK cannot serve such a key */
    SSLContext context() throws GeneralSecurityException {
        try {
            char[] password = new char[0];
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("canopy", key, password, chain.toArray(X509Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new IllegalStateException("an empty key store needs no input", e);
        }
    }

    /** Whose it is; the key is nobody's to read. */
    @Override
    public String toString() {
        return chain.get(0).getSubjectX500Principal().getName();
    }
}
