package org.canopy.platform.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;

/** A maker's key, made by the JDK's own keytool, and what it signs. */
record Keys(X509Certificate certificate, KeyStore.PrivateKeyEntry entry) {
    private static final String PASSWORD = "secret-1";

    static Keys made(Path folder, String name, String... more) throws Exception {
        Path store = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(Arrays.asList(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(words);
        }
        KeyStore opened = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        X509Certificate certificate = (X509Certificate) opened.getCertificate("own");
        PrivateKey key = (PrivateKey) opened.getKey("own", PASSWORD.toCharArray());
        return new Keys(certificate, new KeyStore.PrivateKeyEntry(key, opened.getCertificateChain("own")));
    }

    static Keys ofAMaker(Path folder, String name) throws Exception {
        return made(folder, name, "-ext", "eku=codeSigning");
    }

    void trustIn(Path trust) throws IOException, GeneralSecurityException {
        Files.createDirectories(trust);
        Files.writeString(
                trust.resolve(entry.hashCode() + ".crt"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    byte[] signed(byte[] jar) throws Exception {
        Path file = Files.createTempFile("unsigned", ".jar");
        try {
            Files.write(file, jar);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                new JarSigner.Builder(entry).digestAlgorithm("SHA-256").build().sign(zip, out);
            }
            return out.toByteArray();
        } finally {
            Files.delete(file);
        }
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
