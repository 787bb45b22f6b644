package org.canopy.platform.rest;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * So many requests per address and minute; IPv6 counts by /64, which one household or one attacker holds whole. Addresses
 * are known only as an HMAC under a key that is made anew every ten minutes and never written; with the key, all counts are
 * forgotten.
 *
 * <p>There are {@value #BUCKETS} buckets and never more, so no flood of addresses grows memory (about 2 MiB when all are
 * in use). Two addresses may share one; nobody can choose whose, since the HMAC picks it. A flood from 1,000 networks makes
 * an honest reader share with one of them at 1.5 %, until the next key.
 */
final class RateLimit {
    static final int BUCKETS = 1 << 16;
    private static final long ROTATION_MILLIS = 600_000;

    private final int perMinute;
    private final Clock clock;
    private volatile Epoch epoch;

    RateLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.epoch = new Epoch(clock.millis());
    }

    /** @return seconds to wait; 0 = go on */
    int waitFor(String address) {
        long now = clock.millis();
        Epoch current = epoch;
        if (now - current.since >= ROTATION_MILLIS) {
            current = new Epoch(now);
            epoch = current;
        }
        return current.bucket(Network.site(address), perMinute, now).take(perMinute, now);
    }

    int perMinute() {
        return perMinute;
    }

    private static final class Epoch {
        private final long since;
        private final AtomicReferenceArray<Bucket> buckets = new AtomicReferenceArray<>(BUCKETS);
        private final SecretKeySpec key;

        Epoch(long since) {
            this.since = since;
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            this.key = new SecretKeySpec(bytes, "HmacSHA256");
        }

        Bucket bucket(byte[] site, int full, long now) {
            int place = place(site);
            Bucket bucket = buckets.get(place);
            if (bucket == null) {
                buckets.compareAndSet(place, null, new Bucket(full, now));
                bucket = buckets.get(place);
            }
            return bucket;
        }

        private int place(byte[] site) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return ByteBuffer.wrap(mac.doFinal(site)).getInt() & (BUCKETS - 1);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has HmacSHA256", e);
            }
        }
    }

    private static final class Bucket {
        private double tokens;
        private long at;

        Bucket(int full, long at) {
            this.tokens = full;
            this.at = at;
        }

        synchronized int take(int perMinute, long now) {
            tokens = Math.min(perMinute, tokens + Math.max(0, now - at) * perMinute / 60_000.0);
            at = now;
            if (tokens >= 1) {
                tokens -= 1;
                return 0;
            }
            return (int) Math.ceil((1 - tokens) * 60 / perMinute);
        }
    }
}
