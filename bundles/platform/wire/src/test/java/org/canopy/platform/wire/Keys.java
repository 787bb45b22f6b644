package org.canopy.platform.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A self-signed certificate with its key, made by the JDK's own keytool. */
record Keys(Path store) {
    static final String PASSWORD = "secret-1";

    /** @param more further options of keytool: {@code -validity} and its like */
    static Keys made(Path folder, String name, String algorithm, String... more) throws Exception {
        Path store = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(words);
        }
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
        return new Keys(store);
    }

    private KeyStore opened() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    String certificate() throws Exception {
        StringBuilder all = new StringBuilder("subject=a line that openssl writes - no certificate\n");
        for (Certificate one : opened().getCertificateChain("own")) {
            all.append(pem("CERTIFICATE", one.getEncoded()));
        }
        return all.toString();
    }

    String key() throws Exception {
        return pem("PRIVATE KEY", opened().getKey("own", PASSWORD.toCharArray()).getEncoded());
    }

    static String pem(String label, byte[] der) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
    }

    /** Writes a file that only its owner may read. */
    static Path secret(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }
}
