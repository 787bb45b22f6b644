package org.canopy.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

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
        KeyStore opened = KeyPairs.made(store, name);
        return new Certificate(
                pem("CERTIFICATE", opened.getCertificate(KeyPairs.ALIAS).getEncoded()),
                pem(
                        "PRIVATE KEY",
                        opened.getKey(KeyPairs.ALIAS, KeyPairs.PASSWORD.toCharArray())
                                .getEncoded()));
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
