package org.canopy.platform.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted as certificate and key, and what is said about the rest. */
class KeySourceTest {
    @TempDir
    static Path made;

    private static Keys rsa;
    private static Keys ec;
    private static Keys ed;

    @TempDir
    Path folder;

    private Path certificate;
    private Path key;
    private KeySource source;

    @BeforeAll
    static void make() throws Exception {
        rsa = Keys.made(made, "rsa", "RSA");
        ec = Keys.made(made, "ec", "EC");
        ed = Keys.made(made, "ed", "Ed25519");
    }

    @BeforeEach
    void lay() throws Exception {
        certificate = Files.writeString(folder.resolve("fullchain.pem"), ec.certificate());
        key = Keys.secret(folder.resolve("key.pem"), ec.key());
        source = new PemFiles(certificate, key);
    }

    private void refused(String... words) {
        String said = assertThrows(Unusable.class, source::read).getMessage();
        for (String word : words) {
            assertTrue(said.contains(word), said);
        }
    }

    @Test
    void everyUsualKindOfKeyServes() throws Exception {
        for (Keys keys : new Keys[] {rsa, ec, ed}) {
            Files.writeString(certificate, keys.certificate());
            Files.writeString(key, keys.key());
            assertEquals("TLS", source.read().context().getProtocol());
        }
    }

    @Test
    void aLinkIsFollowedAsCertbotLaysIt() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("privkey.pem"), key);
        assertEquals(1, new PemFiles(certificate, link).read().chain().size());
    }

    @Test
    void halfAFileIsRefused() throws Exception {
        String whole = ec.certificate();
        Files.writeString(certificate, whole.substring(0, whole.length() / 2));
        refused(certificate.toString(), "cut off");
        Files.writeString(certificate, whole + whole.substring(0, 100));
        refused(certificate.toString(), "cut off");
        Files.writeString(certificate, Keys.pem("CERTIFICATE", new byte[] {0x30, 5, 1}));
        refused(certificate.toString(), "cut off");
        lay();
        Files.writeString(key, ec.key().substring(0, 80));
        refused(key.toString(), "cut off");
        Files.writeString(key, "");
        refused(key.toString(), "no PEM file");
    }

    @Test
    void theKeyOfAnotherCertificateIsRefused() throws Exception {
        Files.writeString(key, rsa.key());
        refused(certificate.toString(), key.toString(), "does not belong");
        Files.writeString(key, Keys.made(folder, "other", "EC").key());
        refused("does not belong");
    }

    @Test
    void aKeyThatEverybodyMayReadIsRefused() throws Exception {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        refused("everybody", "chmod o-rwx " + key);
    }

    @Test
    void whatIsNotThereIsNamed() throws Exception {
        Files.delete(key);
        refused(key + " does not exist", WireFile.NAME);
    }

    @Test
    void aKeyOfAnotherFormIsRefusedWithTheCommandThatConvertsIt() throws Exception {
        Files.writeString(key, Keys.pem("RSA PRIVATE KEY", new byte[9]));
        refused("openssl pkcs8 -topk8 -nocrypt -in " + key);
        Files.writeString(key, Keys.pem("EC PARAMETERS", new byte[9]) + Keys.pem("EC PRIVATE KEY", new byte[9]));
        refused("openssl pkcs8 -topk8 -nocrypt -in " + key);
        Files.writeString(key, Keys.pem("ENCRYPTED PRIVATE KEY", new byte[9]));
        refused("password", "openssl pkey -in " + key);
        Files.writeString(
                key, "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----");
        refused("password");
        Files.writeString(key, ec.certificate());
        refused("holds no private key");
        lay();
        Files.writeString(certificate, ec.key());
        refused("holds no certificate");
    }

    @Test
    void aKeyStoreServesWithThePasswordFromItsFile() throws Exception {
        Path password = Keys.secret(folder.resolve("password"), Keys.PASSWORD + "\n");
        source = new KeyStoreFile(rsa.store(), password);
        assertEquals("RSA", source.read().key().getAlgorithm());
        Files.writeString(password, "wrong");
        refused(password.toString(), "does not open", rsa.store().toString());
    }

    @Test
    void aKeyStoreThatIsCutOffOrOpenToAllOrEmptyIsRefused() throws Exception {
        Path password = Keys.secret(folder.resolve("password"), Keys.PASSWORD);
        byte[] whole = Files.readAllBytes(rsa.store());
        Path store = Files.write(Keys.secret(folder.resolve("x.p12"), ""), Arrays.copyOf(whole, whole.length / 2));
        source = new KeyStoreFile(store, password);
        refused(store.toString(), "cut off");
        Files.write(store, whole);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-rw-rw-"));
        refused("chmod o-rwx " + password);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, new char[0]);
        try (var out = Files.newOutputStream(store)) {
            empty.store(out, Keys.PASSWORD.toCharArray());
        }
        refused("holds 0 private keys");
    }

    @Test
    void timeIsSaidBeforehandAndAfterwards() {
        KeyMaterial material = source.read();
        Instant begins = material.chain().get(0).getNotBefore().toInstant();
        assertEquals(Optional.empty(), material.nearlyOutOfTime(begins.plusSeconds(1)));
        Instant near = material.ends().minus(Duration.ofDays(13));
        assertEquals(Optional.empty(), material.outOfTime(near));
        assertTrue(material.nearlyOutOfTime(near).orElseThrow().startsWith("ends on"));
        assertTrue(
                material.outOfTime(material.ends().plusSeconds(1)).orElseThrow().startsWith("ended on"));
        assertTrue(material.outOfTime(begins.minusSeconds(1)).orElseThrow().contains("clock"));
    }
}
