package org.canopy.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.canopy.api.county.CellName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {
    /** The example of the format's first implementation: text, key and signature are its own. */
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n\n"
            + "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @TempDir
    Path folder;

    @Test
    void readsWhatOthersSign() {
        Witness peter = Witness.of(KEY);
        assertEquals(KEY, peter.vkey());
        assertEquals("it is no checkpoint", said(peter, NOTE), "signed it is");
        assertEquals("its signature is not that of PeterNeumann", said(peter, NOTE.replace("know", "knew")));
        assertThrows(IllegalArgumentException.class, () -> Witness.of(KEY.replace("c74f20a3", "c74f20a4")));
        assertThrows(IllegalArgumentException.class, () -> Witness.of("PeterNeumann"));
    }

    private static String said(Witness witness, String note) {
        return String.valueOf(
                assertThrows(BadNote.class, () -> witness.open(note)).getMessage());
    }

    @Test
    void aNoteOpensForItsKeyAloneAndOnlyUnchanged() throws Exception {
        KeyPlace place = new KeyPlace(folder);
        Signer ours = place.of(new CellName("qinghe"));
        Witness another = new KeyPlace(folder.resolve("elsewhere"))
                .of(new CellName("qinghe"))
                .witness();
        Checkpoint checkpoint = new Checkpoint("canopy/qinghe", 7, new MerkleTree().root());
        String note = ours.note(checkpoint);
        assertEquals(checkpoint, ours.witness().open(note));
        assertEquals(checkpoint, place.of(new CellName("qinghe")).witness().open(note), "the key is kept");
        assertThrows(BadNote.class, () -> another.open(note));
        for (int at = 0; at < note.length(); at++) {
            String changed = note.substring(0, at) + (note.charAt(at) == 'A' ? 'B' : 'A') + note.substring(at + 1);
            assertThrows(BadNote.class, () -> ours.witness().open(changed), changed);
        }
    }

    @Test
    void aKeyThatOthersMayReadIsRefusedWithTheCure() throws Exception {
        KeyPlace place = new KeyPlace(folder);
        place.of(new CellName("qinghe"));
        Path file = folder.resolve("qinghe").resolve(KeyPlace.FILE);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(
                true,
                String.valueOf(assertThrows(Exception.class, () -> place.of(new CellName("qinghe")))
                                .getMessage())
                        .contains("chmod go-rwx"));
    }
}
