package org.canopy.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.canopy.platform.control.client.Wire;
import org.junit.jupiter.api.Test;

class WireTest {
    @Test
    void aCallArrivesAsItWasSent() throws IOException {
        var bytes = new ByteArrayOutputStream();
        Wire.writeCall(new DataOutputStream(bytes), List.of("/home/文件", "content-import", ""));
        assertEquals(
                List.of("/home/文件", "content-import", ""),
                Wire.readCall(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
    }

    @Test
    void anEndlessCallIsRefusedBeforeItIsRead() {
        byte[] claim = {0x7f, 0x7f, 0x7f, 0x7f};
        assertThrows(IOException.class, () -> Wire.readCall(new DataInputStream(new ByteArrayInputStream(claim))));
    }
}
