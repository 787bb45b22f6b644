package org.canopy.platform.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.SealBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeTest {
    private static final int RECORDS = 200;

    private record Filed(Place place, Secret key, byte[] clear, byte[] envelope) {
        static Filed of(int i) {
            Place place = new Place(519921 + i % 3, new Label(new ModuleName("records"), "r" + i, "f" + i % 5, i % 7));
            Secret key = Secret.fresh();
            byte[] clear = new byte[i * 11];
            new Random(i).nextBytes(clear);
            return new Filed(place, key, clear, Envelope.seal(Suite.values()[i % 2], key, 1, place, clear));
        }
    }

    private static byte[] open(Place place, Secret key, byte[] envelope) {
        return Envelope.open(Header.read(envelope), key, place, envelope);
    }

    private static void broken(Place place, Secret key, byte[] envelope) {
        try {
            open(place, key, envelope);
            fail("it opened");
        } catch (SealBroken e) {
            assertEquals("the seal is broken", e.getMessage());
        }
    }

    /** All bits of the header and the edges of the text, of two hundred records; each cut of the header, many of the text. */
    @Test
    void noFlipAndNoCutOfTwoHundredRecordsOpens() {
        long tried = 0;
        for (int i = 0; i < RECORDS; i++) {
            Filed one = Filed.of(i);
            assertArrayEquals(one.clear(), open(one.place(), one.key(), one.envelope()));
            byte[] bytes = one.envelope().clone();
            int bits = i < 20 ? bytes.length * 8 : Math.min(bytes.length, Header.BYTES + 64) * 8;
            for (int bit = 0; bit < bits; bit++, tried++) {
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                broken(one.place(), one.key(), bytes);
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
            }
            for (int length = 0; length < bytes.length; length += length < Header.BYTES ? 1 : 37, tried++) {
                broken(one.place(), one.key(), Arrays.copyOf(bytes, length));
            }
        }
        System.out.println("VAULT " + tried + " flips and cuts of " + RECORDS + " records, none opened");
    }

    /** Each of two hundred envelopes at the place of each other, under that one's key and under its own. */
    @Test
    void noSwapAmongTwoHundredRecordsOpens() {
        List<Filed> filed = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            filed.add(Filed.of(i));
        }
        for (Filed from : filed) {
            for (Filed to : filed) {
                if (from != to) {
                    broken(to.place(), to.key(), from.envelope());
                    broken(to.place(), from.key(), from.envelope());
                }
            }
        }
    }

    /** The key is right and only one part of the place is another. */
    @ParameterizedTest
    @EnumSource
    void eachPartOfThePlaceIsBound(Suite suite) {
        Label label = new Label(new ModuleName("records"), "r", "story", 3);
        try (Secret key = Secret.fresh()) {
            byte[] envelope = Envelope.seal(suite, key, 1, new Place(519921, label), new byte[9]);
            for (Place other : List.of(
                    new Place(519922, label),
                    new Place(519921, new Label(new ModuleName("hotline"), "r", "story", 3)),
                    new Place(519921, new Label(label.module(), "s", "story", 3)),
                    new Place(519921, new Label(label.module(), "r", "phone", 3)),
                    new Place(519921, new Label(label.module(), "r", "story", 2)),
                    new Place(519921, new Label(label.module(), "r", "story", 4)))) {
                broken(other, key, envelope);
            }
        }
    }

    /** Another key that fits the tag would still not fit the commitment; and another suite is no suite. */
    @Test
    void anotherKeyOrSuiteIsBroken() {
        Filed one = Filed.of(5);
        broken(one.place(), Secret.fresh(), one.envelope());
        for (byte suite = 0; suite < 4; suite++) {
            byte[] other = one.envelope().clone();
            if (other[5] != suite) {
                other[5] = suite;
                broken(one.place(), one.key(), other);
            }
        }
    }

    @Test
    void randomBytesBehindAGoodBeginningAreOnlyBroken() {
        Filed one = Filed.of(3);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            System.arraycopy(one.envelope(), 0, bytes, 0, Math.min(bytes.length, random.nextInt(Header.BYTES + 1)));
            broken(one.place(), one.key(), bytes);
        }
    }

    @Test
    void paddingGrowsByAtMostTwelvePercentAboveItsSteps() {
        assertEquals(256, Padding.size(0));
        assertEquals(256, Padding.size(252));
        assertEquals(1_024, Padding.size(253));
        assertEquals(4_096, Padding.size(4_000));
        for (int length = 16_381; length < 5_000_000; length += 997) {
            int size = Padding.size(length);
            assertTrue(size >= length + 4 && size <= (length + 4) * 1.12, length + " " + size);
        }
        for (int length : new int[] {0, 1, 252, 253, 17_000}) {
            assertArrayEquals(new byte[length], Padding.unpad(Padding.pad(new byte[length])));
        }
        byte[] dirty = Padding.pad(new byte[3]);
        dirty[dirty.length - 1] = 1;
        assertThrows(SealBroken.class, () -> Padding.unpad(dirty));
    }
}
