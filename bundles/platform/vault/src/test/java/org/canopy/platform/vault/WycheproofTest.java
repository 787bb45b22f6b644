package org.canopy.platform.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.canopy.api.vault.SealBroken;
import org.junit.jupiter.api.Test;

/** The vectors of Project Wycheproof against every primitive that the vault uses; absent, they are skipped. */
class WycheproofTest {
    private interface Vector {
        void check(JsonNode group, JsonNode test, boolean valid);
    }

    private static int run(String file, Vector vector) throws IOException {
        Path vectors = Path.of(System.getProperty("canopy.datasets", "../shared"), "data/wycheproof", file);
        assumeTrue(Files.exists(vectors), "SKIPPED: no Wycheproof vectors at " + vectors);
        int run = 0;
        for (JsonNode group : new ObjectMapper().readTree(vectors.toFile()).get("testGroups")) {
            for (JsonNode test : group.get("tests")) {
                vector.check(group, test, !test.get("result").asText().equals("invalid"));
                run++;
            }
        }
        System.out.println("VAULT Wycheproof " + file + ": " + run + " vectors");
        return run;
    }

    private static byte[] hex(JsonNode test, String field) {
        return HexFormat.of().parseHex(test.get(field).asText());
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    /** Keys of all lengths run through the same code; nonces of other lengths than 12 are never made by us. */
    @Test
    void aesGcm() throws IOException {
        int run = run("aes_gcm.json", (group, test, valid) -> {
            if (group.get("ivSize").asInt() != Gcm.NONCE * 8
                    || group.get("tagSize").asInt() != Gcm.TAG * 8) {
                return;
            }
            byte[] text = join(hex(test, "ct"), hex(test, "tag"));
            if (valid) {
                byte[] sealed = Gcm.seal(hex(test, "key"), hex(test, "iv"), hex(test, "aad"), hex(test, "msg"));
                assertArrayEquals(text, sealed, test.get("tcId").asText());
                assertArrayEquals(
                        hex(test, "msg"), Gcm.open(hex(test, "key"), hex(test, "iv"), hex(test, "aad"), text, 0));
            } else {
                assertThrows(
                        SealBroken.class, () -> Gcm.open(hex(test, "key"), hex(test, "iv"), hex(test, "aad"), text, 0));
            }
        });
        assertEquals(316, run);
    }

    @Test
    void hkdf() throws IOException {
        run("hkdf_sha256.json", (group, test, valid) -> {
            int length = test.get("size").asInt();
            if (valid) {
                assertArrayEquals(
                        hex(test, "okm"), Hkdf.derive(hex(test, "ikm"), hex(test, "salt"), hex(test, "info"), length));
            } else {
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Hkdf.derive(hex(test, "ikm"), hex(test, "salt"), hex(test, "info"), length));
            }
        });
    }

    @Test
    void ed25519() throws IOException {
        run("ed25519.json", (group, test, valid) -> {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(false, new Ed25519PublicKeyParameters(hex(group.get("publicKey"), "pk")));
            byte[] message = hex(test, "msg");
            signer.update(message, 0, message.length);
            assertEquals(
                    valid,
                    signer.verifySignature(hex(test, "sig")),
                    test.get("tcId").asText());
        });
    }
}
