package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.canopy.api.vault.BoxKey;
import org.canopy.api.vault.SealBroken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Good bytes with something done to them, many times over: each parser says that it is broken, and nothing else. */
class MutationTest {
    private static final int TRIES = 5_000;
    private static final Place PLACE = new Place(519921, label("r"));

    private final Secret key = Secret.fresh();

    private interface Parser {
        void read(byte[] bytes) throws IOException;
    }

    private static void onlyBroken(byte[] good, Parser parser) throws IOException {
        parser.read(good);
        Random random = new Random(33);
        for (int i = 0; i < TRIES; i++) {
            byte[] bad = mutate(good, random);
            if (!Arrays.equals(bad, good)) {
                try {
                    parser.read(bad);
                    fail("it opened, at try " + i);
                } catch (SealBroken e) {
                    // the one answer to what is none of ours
                }
            }
        }
    }

    /** Flips, cuts, lengthens, overwrites, or moves a stretch; one to four times. */
    private static byte[] mutate(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 0; times--) {
            int at = random.nextInt(bytes.length);
            int some = Math.min(1 + random.nextInt(16), bytes.length - at);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                case 2 -> bytes = Arrays.copyOf(bytes, bytes.length + some);
                case 3 -> Arrays.fill(bytes, at, at + some, (byte) (random.nextBoolean() ? 0 : -1));
                default -> System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - some + 1), some);
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @EnumSource
    void envelopes(Suite suite) throws IOException {
        byte[] good = Envelope.seal(suite, key, 1, PLACE, text("一段话"));
        onlyBroken(good, bytes -> Envelope.open(Header.read(bytes), key, PLACE, bytes));
    }

    @ParameterizedTest
    @EnumSource
    void streams(Suite suite) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PieceSeal seal = PieceSeal.fresh(new Dek(key.copy(), 1, suite), PLACE)) {
            SealedStream.seal(seal, new ByteArrayInputStream(text("一段话")), out, () -> {});
        }
        onlyBroken(out.toByteArray(), bytes -> {
            byte[] header = Arrays.copyOf(bytes, Math.min(bytes.length, Header.BYTES));
            try (PieceSeal seal = PieceSeal.of(Header.ofStream(header), key, PLACE)) {
                ByteArrayInputStream rest =
                        new ByteArrayInputStream(bytes, header.length, bytes.length - header.length);
                SealedStream.open(seal, rest, OutputStream.nullOutputStream(), () -> {}, () -> {});
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void boxes(Meeting meeting) throws IOException {
        Secret own = meeting.fresh();
        byte[] half = meeting.publicOf(own);
        BoxKey to = new BoxKey(PLACE.label().module(), PLACE.county(), 1, half);
        try (Epoch epoch = Epoch.with(to);
                KeyPair pair = new KeyPair(1, half, own)) {
            onlyBroken(Box.seal(epoch, to, PLACE, text("一段话")), bytes -> {
                if (!Box.is(bytes)) {
                    throw new SealBroken();
                }
                Box.open(pair, PLACE, bytes);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrappedKeys(Suite suite) throws IOException {
        byte[] context = PLACE.keyContext(1);
        onlyBroken(Wrap.wrap(suite, key, key, context), bytes -> Wrap.unwrap(suite, key, bytes, context)
                .close());
    }
}
