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
import java.security.MessageDigest;
import java.util.Arrays;
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

    private interface Seal {
        byte[] with(byte[] key, byte[] nonce, byte[] associated, byte[] clear);
    }

    private interface Open {
        byte[] with(byte[] key, byte[] nonce, byte[] associated, byte[] text, int from, int length);
    }

    private static int aead(String file, Seal seal, Open open) throws IOException {
        return run(file, (group, test, valid) -> {
            if (group.get("ivSize").asInt() != Gcm.NONCE * 8
                    || group.get("tagSize").asInt() != Gcm.TAG * 8) {
                return;
            }
            byte[] key = hex(test, "key");
            byte[] nonce = hex(test, "iv");
            byte[] associated = hex(test, "aad");
            byte[] text = join(hex(test, "ct"), hex(test, "tag"));
            String id = test.get("tcId").asText();
            if (valid) {
                assertArrayEquals(text, seal.with(key, nonce, associated, hex(test, "msg")), id);
                assertArrayEquals(hex(test, "msg"), open.with(key, nonce, associated, text, 0, text.length), id);
            } else {
                assertThrows(SealBroken.class, () -> open.with(key, nonce, associated, text, 0, text.length), id);
            }
        });
    }

    /** Keys of all lengths run through the same code; nonces of other lengths than 12 are never made by us. */
    @Test
    void aesGcm() throws IOException {
        assertEquals(316, aead("aes_gcm.json", Gcm::seal, Gcm::open));
    }

    @Test
    void sm4Gcm() throws IOException {
        assertEquals(104, aead("sm4_gcm.json", Suite.GM_1::seal, Suite.GM_1::open));
    }

    /** A tag that is shorter than the hash is its beginning. */
    private static int hmac(String file, Suite suite) throws IOException {
        return run(file, (group, test, valid) -> {
            byte[] whole = suite.hmac().of(hex(test, "key"), hex(test, "msg"));
            byte[] tag = Arrays.copyOf(whole, group.get("tagSize").asInt() / 8);
            assertEquals(
                    valid,
                    MessageDigest.isEqual(hex(test, "tag"), tag),
                    test.get("tcId").asText());
        });
    }

    @Test
    void hmacSha256() throws IOException {
        assertEquals(174, hmac("hmac_sha256.json", Suite.INT_1));
    }

    @Test
    void hmacSm3() throws IOException {
        assertEquals(174, hmac("hmac_sm3.json", Suite.GM_1));
    }

    @Test
    void hkdf() throws IOException {
        run("hkdf_sha256.json", (group, test, valid) -> {
            int length = test.get("size").asInt();
            byte[] secret = hex(test, "ikm");
            byte[] salt = hex(test, "salt");
            byte[] info = hex(test, "info");
            Hmac mac = Suite.INT_1.hmac();
            if (valid) {
                assertArrayEquals(hex(test, "okm"), Hkdf.derive(mac, secret, salt, info, length));
            } else {
                assertThrows(IllegalArgumentException.class, () -> Hkdf.derive(mac, secret, salt, info, length));
            }
        });
    }

    /** Keys with which everybody agrees on zeros are acceptable to the standard and refused by us. */
    @Test
    void x25519() throws IOException {
        run("x25519.json", (group, test, valid) -> {
            byte[] shared = hex(test, "shared");
            try (Secret own = new Secret(hex(test, "private"))) {
                if (Arrays.equals(shared, new byte[Secret.BYTES])) {
                    assertThrows(SealBroken.class, () -> X25519.agree(own, hex(test, "public")));
                } else {
                    assertArrayEquals(
                            shared,
                            X25519.agree(own, hex(test, "public")).bytes(),
                            test.get("tcId").asText());
                }
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
