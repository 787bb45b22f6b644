package org.canopy.platform.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.canopy.api.vault.ErasureCertificate;

class KeyFolderFuzz {
    private final NoteKey key = new NoteKey(
            "canopy/here/vault",
            new Ed25519PrivateKeyParameters(FuzzPlace.key().bytes())
                    .generatePublicKey()
                    .getEncoded());

    /** Names within a key file, public keys, certificates: each is what we would have written, or is refused. */
    @FuzzTest(maxDuration = "3m")
    void text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        MasterName.of(text).ifPresent(name -> assertEquals(MasterName.of(name.alias()), MasterName.of(text)));
        Erased.of(text).ifPresent(erased -> assertEquals(text, erased.body()));
        try {
            assertEquals(text.strip(), NoteKey.of(text).vkey());
        } catch (IllegalArgumentException e) {
            // no public key
        }
        try {
            new ErasureCertificate(text);
        } catch (IllegalArgumentException e) {
            // no certificate
        }
        key.open(text).ifPresent(body -> assertEquals(text.substring(0, body.length()), body));
        String signed = key.note(text, Arrays.copyOf(bytes, 64));
        key.open(signed).ifPresent(body -> {
            throw new AssertionError("a signature that nobody made");
        });
    }
}
