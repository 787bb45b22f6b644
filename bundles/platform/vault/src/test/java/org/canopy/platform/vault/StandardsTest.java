package org.canopy.platform.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.util.test.TestRandomBigInteger;
import org.canopy.api.vault.SealBroken;
import org.junit.jupiter.api.Test;

/** The examples that the standards print, typed in. */
class StandardsTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** RFC 8998, appendix A.1. */
    @Test
    void sm4GcmOfRfc8998() {
        byte[] key = hex("0123456789ABCDEFFEDCBA9876543210");
        byte[] nonce = hex("00001234567800000000ABCD");
        byte[] associated = hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
        byte[] clear = hex("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
        byte[] sealed = hex("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                + "83DE3541E4C2B58177E065A9BF7B62EC");
        assertArrayEquals(sealed, Suite.GM_1.seal(key, nonce, associated, clear));
        assertArrayEquals(clear, Suite.GM_1.open(key, nonce, associated, sealed, 0, sealed.length));
    }

    /** GB/T 32905-2016, appendix A. */
    @Test
    void sm3OfTheStandard() {
        assertEquals("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", sm3("abc"));
        assertEquals("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732", sm3("abcd".repeat(16)));
    }

    private static String sm3(String text) {
        SM3Digest digest = new SM3Digest();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hex(hash);
    }

    /** GB/T 32918.5-2017, appendix C: the recommended curve, encryption with the random number that the standard names. */
    @Test
    void sm2EncryptionOfTheStandard() {
        Secret own = new Secret(hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8"));
        byte[] half = hex("0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
        assertArrayEquals(half, Sm2.publicOf(own));
        byte[] clear = "encryption standard".getBytes(StandardCharsets.US_ASCII);
        byte[] random = hex("59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21");
        byte[] text = hex("0404EBFC718E8D1798620432268E77FEB6415E2EDE0E073C0F4F640ECD2E149A73"
                + "E858F9D81E5430A57B36DAAB8F950A3C64E6EE6A63094D99283AFF767E124DF0"
                + "59983C18F809E262923C53AEC295D30383B54E39D609D160AFCB1908D0BD8766"
                + "21886CA989CA9C7D58087307CA93092D651EFA");
        assertArrayEquals(text, Sm2.encrypt(half, clear, new TestRandomBigInteger(random)));
        assertArrayEquals(clear, Sm2.decrypt(own, text));
        byte[] olderOrder = text.clone();
        System.arraycopy(text, 65 + 32, olderOrder, 65, clear.length);
        System.arraycopy(text, 65, olderOrder, 65 + clear.length, 32);
        assertThrows(SealBroken.class, () -> Sm2.decrypt(own, olderOrder), "C1 C2 C3 is another language");
    }

    /** GB/T 32907-2016, appendix A: once, and a million times over. */
    @Test
    void sm4OfTheStandard() {
        byte[] key = hex("0123456789ABCDEFFEDCBA9876543210");
        SM4Engine engine = new SM4Engine();
        engine.init(true, new KeyParameter(key));
        byte[] block = key.clone();
        engine.processBlock(block, 0, block, 0);
        assertEquals("681edf34d206965e86b3e94f536e4246", hex(block));
        for (int i = 1; i < 1_000_000; i++) {
            engine.processBlock(block, 0, block, 0);
        }
        assertEquals("595298c7c6fd271f0402f804c33d3f66", hex(block));
    }
}
