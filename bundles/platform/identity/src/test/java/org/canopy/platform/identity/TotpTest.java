package org.canopy.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheRfc(long second, String code) {
        int eight = Totp.truncated(SECRET, Totp.step(Instant.ofEpochSecond(second))) % 100_000_000;
        assertEquals(code, String.format("%08d", eight));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "9, 520489"})
    void theVectorsOfTheRfcBeforeIt(long step, String code) {
        assertEquals(code, Totp.code(SECRET, step));
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theSecretAsAnAppTakesIt(String clear, String text) {
        assertEquals(
                text.substring(0, clear.length() * 8 / 5),
                Totp.text(clear.getBytes(StandardCharsets.US_ASCII)).substring(0, clear.length() * 8 / 5));
    }

    @Test
    void aClockMayBeOneStepOffAndNoCodeCountsTwice() {
        Instant now = Instant.ofEpochSecond(3_000);
        assertEquals(99, Totp.match(SECRET, Totp.code(SECRET, 99), now, 0).getAsLong());
        assertEquals(
                101, Totp.match(SECRET, " " + Totp.code(SECRET, 101), now, 0).getAsLong());
        assertTrue(Totp.match(SECRET, Totp.code(SECRET, 98), now, 0).isEmpty());
        assertTrue(Totp.match(SECRET, Totp.code(SECRET, 102), now, 0).isEmpty());
        assertTrue(Totp.match(SECRET, Totp.code(SECRET, 100), now, 100).isEmpty());
    }
}
