package org.canopy.platform.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.canopy.api.county.CellName;
import org.jspecify.annotations.Nullable;

/**
 * Who has guessed wrong too often waits, longer each time, at most a quarter of an hour. It counts names, whether anybody
 * bears them or not, so it tells nobody which exist. In memory only, in {@value #BUCKETS} buckets picked by an HMAC: a flood
 * of names grows nothing, and nobody can choose whom they share a bucket with.
 */
final class SlowDown {
    static final int FREE = 5;
    private static final int BUCKETS = 1 << 14;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    /** @param wrong tries in a row */
    private record Bucket(int wrong, long last, long until) {}

    private final AtomicReferenceArray<@Nullable Bucket> buckets = new AtomicReferenceArray<>(BUCKETS);
    private final SecretKeySpec key = new SecretKeySpec(Draw.secret(), "HmacSHA256");

    /**
     * Takes a try: it counts as wrong until {@link #right} says otherwise, so that many at once are no way around it.
     *
     * @return how long to wait instead; zero = go on
     */
    Duration take(CellName cell, String name, Clock clock) {
        int at = bucket(cell, name);
        long now = clock.millis();
        while (true) {
            Bucket old = buckets.get(at);
            if (old != null && old.until() > now) {
                return Duration.ofMillis(old.until() - now);
            }
            boolean fresh = old == null || now - old.last() > FORGOTTEN.toMillis();
            int wrong = fresh ? 1 : old.wrong() + 1;
            if (buckets.compareAndSet(
                    at, old, new Bucket(wrong, now, now + pause(wrong).toMillis()))) {
                return Duration.ZERO;
            }
        }
    }

    /** It was right after all. */
    void right(CellName cell, String name) {
        buckets.set(bucket(cell, name), null);
    }

    /** Nothing was guessed: the try is given back. */
    void notTried(CellName cell, String name) {
        buckets.updateAndGet(bucket(cell, name), b -> b == null ? null : new Bucket(b.wrong() - 1, b.last(), 0));
    }

    static Duration pause(int wrong) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(wrong - FREE, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private int bucket(CellName cell, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] bytes = (cell + "|" + name).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(mac.doFinal(bytes)).getInt() & (BUCKETS - 1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
