package org.canopy.platform.vault;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.canopy.api.vault.SealBroken;

class StreamFuzz {
    private final Secret key = FuzzPlace.key();

    @FuzzTest(maxDuration = "3m")
    void bytes(byte[] bytes) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        try (PieceSeal seal = PieceSeal.of(Header.ofStream(in.readNBytes(Header.BYTES)), key, FuzzPlace.PLACE)) {
            SealedStream.open(seal, in, OutputStream.nullOutputStream(), () -> {}, () -> {});
        } catch (SealBroken e) {
            // the one answer to what is none of ours
        }
        try {
            Unpadding unpadding = new Unpadding(OutputStream.nullOutputStream());
            unpadding.write(bytes);
            unpadding.end();
        } catch (SealBroken e) {
            // likewise; it is reached only behind a good seal
        }
    }
}
