package org.canopy.platform.control.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void eachQuestionTakesOneLineOfStandardInput() throws IOException {
        InputStream in = new ByteArrayInputStream(utf8("纸船 灯笼\r\n\nlast"));
        assertArrayEquals(utf8("纸船 灯笼"), Secrets.line(in).orElseThrow());
        assertArrayEquals(new byte[0], Secrets.line(in).orElseThrow());
        assertArrayEquals(utf8("last"), Secrets.line(in).orElseThrow());
        assertEquals(Optional.empty(), Secrets.line(in));
    }

    @Test
    void aLineWithoutEndIsRefused() {
        InputStream in = new ByteArrayInputStream(new byte[5_000]);
        assertThrows(IOException.class, () -> Secrets.line(in));
    }
}
