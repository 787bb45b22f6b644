package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import org.canopy.api.vault.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an earlier Canopy sealed still opens: a key file, rows of both tables and two texts, kept as they were written on 24
 * November 2026 (the first text before a rotation, the second behind it). These bytes are never made anew.
 */
class GoldenTest {
    @Test
    void whatWasSealedByAnEarlierCanopyOpens(@TempDir Path folder) throws IOException {
        Properties golden = read("int-1");
        try (Fixture here = new Fixture(folder, "golden")) {
            here.around.folder(here.cell.name()).write(KeyFolder.MASTER, base64(golden.getProperty("master")));
            here.cell.write(db -> db.execute(
                    "insert into vault_kek (module, version, state, wrapped, created)"
                            + " values ('records', 2, 'ACTIVE', ?, ?)",
                    Base64.getEncoder().encodeToString(hex(golden.getProperty("kek.2"))),
                    here.cell.clock().millis()));
            for (String key : golden.stringPropertyNames()) {
                if (key.startsWith("dek.")) {
                    String[] row = golden.getProperty(key).split(" ");
                    DekTable.Row dek = new DekTable.Row(
                            new RecordId(hex(key.substring(4))), "records", Integer.parseInt(row[0]), hex(row[1]));
                    here.cell.write(db -> {
                        DekTable.insert(db, dek, 0);
                        return true;
                    });
                }
            }
            here.vault().keys().unlock(Fixture.passphrase());
            assertArrayEquals(text("一段很短的话"), here.open("r1", new Sealed(base64(golden.getProperty("r1")))));
            byte[] longer = here.open("r2", new Sealed(base64(golden.getProperty("r2"))));
            assertEquals(20_000, longer.length);
            for (int i = 0; i < longer.length; i++) {
                assertEquals((byte) (i * 31), longer[i]);
            }
            assertEquals(
                    golden.getProperty("public"),
                    HexFormat.of().formatHex(here.vault().keys().with(open -> open.masters()
                            .publicKey())));
        }
    }

    /** A box of X25519 from the time when there was no other kind. */
    @Test
    void aBoxOfAnEarlierCanopyOpens() throws IOException {
        Properties golden = read("int-1");
        try (KeyPair pair =
                new KeyPair(2, hex(golden.getProperty("box.half")), new Secret(hex(golden.getProperty("box.own"))))) {
            byte[] box = base64(golden.getProperty("box"));
            assertArrayEquals(text("夜里收到的一段话"), Box.open(pair, new Place(519921, Fixture.label("r1")), box));
        }
    }

    private static Properties read(String suite) throws IOException {
        Properties golden = new Properties();
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + suite + ".properties")) {
            golden.load(in);
        }
        return golden;
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
