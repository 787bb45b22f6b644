package org.canopy.platform.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether TLS is wanted: a file that cannot be understood never means "no". */
class WireFileTest {
    @TempDir
    Path etc;

    private Optional<KeySource> source(String lines) throws IOException {
        Files.writeString(etc.resolve("org.canopy.web.cfg"), lines);
        return WireFile.source(etc);
    }

    @Test
    void withoutALineItIsNotWanted() throws IOException {
        assertEquals(Optional.empty(), WireFile.source(etc));
        assertEquals(Optional.empty(), source("trustedProxies = 127.0.0.1\n#tls.certificate = /a\n"));
    }

    @Test
    void twoLinesNameTheFiles() throws IOException {
        assertEquals(
                Optional.of(new PemFiles(Path.of("/a/fullchain.pem"), Path.of("/a/钥匙.pem"))),
                source("tls.certificate = /a/fullchain.pem\ntls.key=/a/钥匙.pem\n"));
        assertEquals(
                Optional.of(new KeyStoreFile(Path.of("/a/x.p12"), Path.of("/a/pw"))),
                source("tls.keystore = /a/x.p12 \ntls.passwordFile = /a/pw\n"));
    }

    @Test
    void anythingElseIsRefused() {
        for (String lines : List.of(
                "tls.certificate = /a",
                "tls.certificate =\ntls.key =",
                "tls.certificate = /a\ntls.key =",
                "tls.certificate = /a\ntls.key = /b\ntls.keystore = /c",
                "tls.cert = /a\ntls.key = /b",
                "tls.certificate = a.pem\ntls.key = /b",
                "tls.key = \\u00")) {
            String said =
                    assertThrows(Unusable.class, () -> source(lines), lines).getMessage();
            assertTrue(said.startsWith(WireFile.NAME), said);
        }
    }

    @Test
    void aFileThatCannotBeReadIsRefused() throws IOException {
        Files.write(etc.resolve("org.canopy.web.cfg"), new byte[] {'t', 'l', 's', (byte) 0xff});
        assertThrows(Unusable.class, () -> WireFile.source(etc));
        Files.delete(etc.resolve("org.canopy.web.cfg"));
        Files.createDirectory(etc.resolve("org.canopy.web.cfg"));
        assertThrows(Unusable.class, () -> WireFile.source(etc));
    }
}
