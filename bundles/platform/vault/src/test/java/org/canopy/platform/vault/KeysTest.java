package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.VaultLocked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir
    Path folder;

    private static void refused(String because, Runnable work) {
        String said = String.valueOf(assertThrows(KeysRefused.class, work::run).getMessage());
        assertTrue(said.contains(because), said);
    }

    @Test
    void aCountyWithoutKeysSaysHowToMakeThem() throws IOException {
        try (var here = new Fixture(folder, "here")) {
            assertThrows(VaultLocked.class, () -> here.vault().seal(label("r"), text("x")));
            assertEquals(
                    List.of("county here: the county has no keys: bin/canopy vault-init here"),
                    here.vaults.complaints());
            assertEquals(Optional.empty(), here.vaults.missing());
            assertFalse(Files.exists(here.around.keys().resolve("here")));
        }
    }

    @Test
    void afterARestartThePassphraseOpensAndAWrongOneDoesNot() throws IOException {
        Sealed sealed;
        try (var here = new Fixture(folder, "here").init()) {
            sealed = here.vault().seal(label("r1"), text("一段话"));
            Path file = here.around.keys().resolve("here/master.bcfks");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            refused("exists already", () -> new KeyFolder(file.getParent())
                    .create(MasterKeys.fresh(1, false), Fixture.passphrase()));
        }
        try (var here = new Fixture(folder, "here")) {
            assertTrue(here.vault().locked());
            assertEquals(
                    List.of("county here: the vault is locked: bin/canopy vault-unlock here"),
                    here.vaults.complaints());
            refused("passphrase does not open", () -> here.vault().keys().unlock("柳树 河湾 纸船 清晨 石阶 灯".toCharArray()));
            char[] typed = Fixture.passphrase();
            here.vault().keys().unlock(typed);
            assertArrayEquals(new char[typed.length], typed);
            assertArrayEquals(text("一段话"), here.open("r1", sealed));
            assertEquals(List.of(), here.vaults.complaints());
        }
    }

    @Test
    void aCredentialOpensItAtTheStart() throws IOException {
        new Fixture(folder, "here").init().close();
        Path credentials = Files.createDirectories(folder.resolve("credentials"));
        Files.writeString(credentials.resolve("canopy-vault-here"), Fixture.PASSPHRASE + "\n");
        Surroundings plain = Fixture.around(folder);
        var around = new Surroundings(plain.keys(), plain.data(), plain.etc(), plain.bind(), Optional.of(credentials));
        try (var here = new Fixture(folder, "here", around)) {
            assertFalse(here.vault().locked());
        }
    }

    @Test
    void keysThatOthersMayReadAreRefused() throws IOException {
        new Fixture(folder, "here").init().close();
        try (var here = new Fixture(folder, "here")) {
            Path file = here.around.keys().resolve("here/master.bcfks");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            refused("chmod go-rwx " + file, () -> here.vault().keys().unlock(Fixture.passphrase()));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
            refused(
                    "chmod go-rwx " + file.getParent(),
                    () -> here.vault().keys().unlock(Fixture.passphrase()));
        }
    }

    @Test
    void keysBelowTheDataAreRefusedAlsoThroughALink() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path link = Files.createSymbolicLink(folder.resolve("elsewhere"), Files.createDirectories(data.resolve("k")));
        for (Path keys : List.of(data, data.resolve("keys"), link)) {
            var around = new Surroundings(keys, data, folder.resolve("etc"), "127.0.0.1", Optional.empty());
            try (var here = new Fixture(folder, "here", around)) {
                assertTrue(here.vault().keys().trouble().orElse("").contains("CANOPY_KEYS lies below CANOPY_DATA"));
                refused(
                        "choose another folder",
                        () -> here.vault().ceremonies().init(Fixture.passphrase(), Sharing.USUAL));
            }
        }
    }

    /** A second set of keys would make what is sealed unreadable for good. */
    @Test
    void lostKeysAreNotReplacedWhileAnythingIsSealed() throws IOException {
        try (var here = new Fixture(folder, "here").init()) {
            here.vault().seal(label("r"), text("x"));
            Path file = here.around.keys().resolve("here/master.bcfks");
            Path copy = Files.move(file, folder.resolve("copy"));
            refused("from your copy", () -> here.vault().ceremonies().init(Fixture.passphrase(), Sharing.USUAL));
            new KeyFolder(file.getParent()).create(MasterKeys.fresh(519921, false), Fixture.passphrase());
            here.vault().keys().lock();
            refused("not the keys", () -> here.vault().keys().unlock(Fixture.passphrase()));
            Files.delete(file);
            Files.move(copy, file);
            here.vault().keys().unlock(Fixture.passphrase());
        }
    }

    @Test
    void aDemonstrationMakesItsOwnKeysAndKeepsThem() throws IOException {
        Sealed sealed;
        try (var here = new Fixture(folder, "here").demo()) {
            assertTrue(here.vault().throwAway());
            sealed = here.vault().seal(label("r"), text("x"));
        }
        try (var here = new Fixture(folder, "here").demo()) {
            assertArrayEquals(text("x"), here.open("r", sealed));
            here.cell.set("demo", "false");
            here.vaults.changed(here.cell);
            assertTrue(here.vault().locked());
            assertFalse(here.vault().throwAway());
            assertTrue(here.vault().keys().trouble().orElse("").contains("was a demonstration"));
        }
    }

    /** Whoever can sign in from another machine needs keys that protect. */
    @Test
    void aDemonstrationThatOthersReachHasNoKeys() throws IOException {
        Surroundings plain = Fixture.around(folder);
        Files.createDirectories(plain.etc());
        for (String line : List.of("tls.certificate = /a", "trustedProxies = 192.0.2.1")) {
            Files.writeString(plain.etc().resolve("org.canopy.web.cfg"), "# a comment\n" + line + "\n");
            var open = new Surroundings(plain.keys(), plain.data(), plain.etc(), "0.0.0.0", Optional.empty());
            try (var here = new Fixture(folder, "here", open).demo()) {
                assertTrue(here.vault().locked());
                assertTrue(here.vault().keys().trouble().orElse("").contains("CANOPY_BIND=127.0.0.1"));
            }
            try (var here = new Fixture(folder, "here", plain).demo()) {
                assertTrue(here.vault().throwAway());
            }
        }
        Files.writeString(plain.etc().resolve("org.canopy.web.cfg"), "# tls.certificate = /a\n");
        assertFalse(new Surroundings(plain.keys(), plain.data(), plain.etc(), "0.0.0.0", Optional.empty())
                .reachedFromOutside());
    }

    @Test
    void passphrasesThatEverybodyTriesAreRefused() {
        for (String bad : List.of(
                "",
                "kurz",
                "changeit",
                "changeitchangeit",
                "Password12345678",
                "aaaaaaaaaaaaaaaa",
                "canopy-vault-admin",
                "123412341234",
                "密码密码密码密码密码密码密码")) {
            assertTrue(Passphrase.trouble(bad.toCharArray()).isPresent(), bad);
        }
        for (String good : List.of(Fixture.PASSPHRASE, "correct horse battery staple", "Kw7-nebel-ufer-91")) {
            assertEquals(Optional.empty(), Passphrase.trouble(good.toCharArray()), good);
        }
    }

    @Test
    void itSignsForTheCounty() {
        try (MasterKeys keys = MasterKeys.fresh(519921, false)) {
            byte[] message = text("a checkpoint");
            Ed25519Signer check = new Ed25519Signer();
            check.init(false, new Ed25519PublicKeyParameters(keys.publicKey()));
            check.update(message, 0, message.length);
            assertTrue(check.verifySignature(keys.sign(message)));
        }
    }
}
