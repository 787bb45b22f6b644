package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.VaultLocked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master key in a device: SoftHSM 2, by {@code -Ppkcs11} (docs/testing.md). */
class DeviceCheck {
    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "123456";

    @TempDir
    Path folder;

    private static char[] pin() {
        return PIN.toCharArray();
    }

    /** An empty token; the library reads the same file, whose place is in the environment of this process. */
    private static long token() throws IOException, InterruptedException {
        assumeTrue(Files.isRegularFile(LIBRARY), "SKIPPED pkcs11: there is no " + LIBRARY + "; apt install softhsm2");
        Path conf = Path.of(System.getenv("SOFTHSM2_CONF"));
        Path tokens = Files.createTempDirectory(conf.getParent(), "tokens");
        Files.writeString(
                conf, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        Process made = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "canopy",
                        "--pin",
                        PIN,
                        "--so-pin",
                        "654321")
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes());
        assertEquals(0, made.waitFor(), said);
        Matcher slot = Pattern.compile("slot (\\d+)\\s*$").matcher(said);
        assertTrue(slot.find(), said);
        return Long.parseLong(slot.group(1));
    }

    @Test
    void theMasterKeyIsMadeAndStaysInTheDevice() throws Exception {
        long slot = token();
        Sealed sealed;
        Sealed box;
        try (Fixture here = new Fixture(folder, "here")) {
            here.vault().ceremonies().initDevice(LIBRARY, slot, pin());
            assertThrows(VaultLocked.class, () -> here.vault().seal(label("r1"), text("x")));
            assertThrows(KeysRefused.class, () -> here.vault().keys().unlock("000000".toCharArray()));
            here.vault().keys().unlock(pin());
            sealed = here.vault().seal(label("r1"), text("一段话"));
            BoxKey desk = here.vault().boxKey(label("r1").module());
            box = here.vault().sealTo(desk, label("r2"), text("夜里"));
            here.vault().rotate();
            here.vault().bringOver();
            here.vault().erase(ErasureTest.order("r9"));
            assertArrayEquals(text("一段话"), here.open("r1", sealed));
            assertThrows(KeysRefused.class, () -> here.vault().keys().unlock("000000".toCharArray()), "open already");
            assertThrows(KeysRefused.class, () -> here.vault().ceremonies().share(Sharing.USUAL));
            assertThrows(KeysRefused.class, () -> here.vault().ceremonies().passphrase(pin(), Fixture.passphrase()));
            assertThrows(KeysRefused.class, () -> here.vault().ceremonies().initDevice(LIBRARY, slot, pin()));
            assertThrows(KeysRefused.class, () -> here.vault().ceremonies().init(Fixture.passphrase(), Sharing.USUAL));
            here.vault().keys().lock();
            assertThrows(VaultLocked.class, () -> here.open("r1", sealed));
            assertThrows(KeysRefused.class, () -> here.vault().keys().unlock("000000".toCharArray()));
            assertFalse(Files.exists(here.around.keys().resolve("here/master.bcfks")));
        }
        try (Fixture here = new Fixture(folder, "here")) {
            assertTrue(here.vault().locked());
            assertTrue(here.vaults.complaints().toString().contains("vault-unlock here"));
            here.vault().keys().unlock(pin());
            assertArrayEquals(text("一段话"), here.open("r1", sealed));
            assertArrayEquals(text("夜里"), here.open("r2", box));
            assertEquals(1, here.vaults.certificates(here.cell).size());
        }
        Token another = Token.open(LIBRARY, slot, pin());
        another.make("not-ours");
        byte[] wrapped = another.wrap("not-ours", Secret.fresh(), new byte[1]);
        assertThrows(RuntimeException.class, () -> another.unwrap("not-ours", wrapped, new byte[2]));
        another.close();
    }
}
