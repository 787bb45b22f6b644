package org.canopy.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate that vouches for itself, and its key, made by the JDK's own keytool.
 *
 * @param chain in PEM
 * @param key in PEM, PKCS#8
 */
record Certificate(String chain, String key) {
    static Certificate made(Path folder, String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(name + ".p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(List.of(
                        tool,
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
                        "secret-1"))
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(words);
        }
        char[] password = "secret-1".toCharArray();
        KeyStore opened = KeyStore.getInstance(store.toFile(), password);
        return new Certificate(
                pem("CERTIFICATE", opened.getCertificate("own").getEncoded()),
                pem("PRIVATE KEY", opened.getKey("own", password).getEncoded()));
    }

    private static String pem(String label, byte[] der) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
    }

    /** Lays both files down as a renewing program does: written beside, then put in place. */
    void into(Path chainFile, Path keyFile) throws IOException {
        put(chainFile, chain, "rw-r--r--");
        put(keyFile, key, "rw-------");
    }

    static void put(Path file, String text, String permissions) throws IOException {
        Path fresh = Files.writeString(file.resolveSibling("fresh.tmp"), text);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(permissions));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
