package org.canopy.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Somebody who makes modules: a key with a certificate for signing code. */
record Maker(Path store, KeyStore.PrivateKeyEntry key) {
    /** @param more further words for keytool: {@code -startdate -30d} */
    static Maker made(Path folder, String name, String... more) throws Exception {
        Files.createDirectories(folder);
        Path store = folder.resolve(name + ".p12");
        String[] signing = {"-ext", "eku=codeSigning"};
        String[] words = Stream.of(signing, more).flatMap(Stream::of).toArray(String[]::new);
        KeyStore opened = KeyPairs.made(store, name, words);
        return new Maker(
                store,
                new KeyStore.PrivateKeyEntry(
                        (PrivateKey) opened.getKey(KeyPairs.ALIAS, KeyPairs.PASSWORD.toCharArray()),
                        opened.getCertificateChain(KeyPairs.ALIAS)));
    }

    /** Lays the certificate down as an operator does. */
    void trustedIn(Path installation) throws IOException, GeneralSecurityException {
        Files.writeString(
                installation.resolve("etc/trust/" + store.getFileName() + ".crt"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(key.getCertificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    String serial() {
        return ((X509Certificate) key.getCertificate()).getSerialNumber().toString(16);
    }

    byte[] signed(byte[] archive) throws IOException {
        Path file = Files.createTempFile("unsigned", ".jar");
        try {
            Files.write(file, archive);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                new JarSigner.Builder(key).build().sign(zip, out);
            }
            return out.toByteArray();
        } finally {
            Files.delete(file);
        }
    }
}
