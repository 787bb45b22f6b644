package org.canopy.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keys with certificates of their own, made by the JDK's keytool. */
final class KeyPairs {
    static final String PASSWORD = "secret-1";
    static final String ALIAS = "own";

    private KeyPairs() {}

    /**
     * Makes a key.
     *
     * @param store file to make, PKCS#12
     * @param more further words for keytool: {@code -startdate -30d}
     */
    static KeyStore made(Path store, String name, String... more)
            throws IOException, InterruptedException, GeneralSecurityException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
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
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }
}
