package org.canopy.platform.wire;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;

/** Two text files, as certificate authorities and their programs hand them out. */
record PemFiles(Path certificate, Path key) implements KeySource {
    @Override
    public List<Path> files() {
        return List.of(certificate, key);
    }

    @Override
    public KeyMaterial read() {
        PrivateKey own = privateKey(Pem.of(key, Secrets.secret(key)));
        List<X509Certificate> chain = certificates(Pem.of(certificate, Secrets.open(certificate)));
        try {
            return new KeyMaterial(own, chain);
        } catch (Unusable e) {
            throw new Unusable(certificate + " and " + key + ": " + e.getMessage());
        }
    }

    private static List<X509Certificate> certificates(Pem pem) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Pem.Block block : pem.blocks()) {
                if (block.label().equals("CERTIFICATE")) {
                    chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.der())));
                }
            }
        } catch (CertificateException e) {
            throw new Unusable(pem.file() + " is cut off or damaged; copy it again");
        }
        if (chain.isEmpty()) {
            throw new Unusable(pem.file() + " holds no certificate");
        }
        return chain;
    }

    private static PrivateKey privateKey(Pem pem) {
        for (Pem.Block block : pem.blocks()) {
            switch (block.label()) {
                case "PRIVATE KEY":
                    return pkcs8(pem.file(), block.der());
                case "ENCRYPTED PRIVATE KEY":
                    throw new Unusable(pem.file() + " is locked with a password; unlock it: openssl pkey -in "
                            + pem.file() + " -out key.pem, or use tls.keystore with tls.passwordFile");
                case "RSA PRIVATE KEY", "EC PRIVATE KEY":
                    throw new Unusable(pem.file() + " is of an old form (" + block.label()
                            + "); convert it: openssl pkcs8 -topk8 -nocrypt -in " + pem.file() + " -out key.pem");
                default: // EC PARAMETERS, a certificate in the same file
            }
        }
        throw new Unusable(pem.file() + " holds no private key");
    }

    private static PrivateKey pkcs8(Path file, byte[] der) {
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (InvalidKeySpecException e) {
                continue;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new Unusable(file + " is cut off, or its key is neither RSA, EC nor Ed25519");
    }
}
