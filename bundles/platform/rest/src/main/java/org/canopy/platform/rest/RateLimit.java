package org.canopy.platform.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * So many requests per address and minute. Addresses are known only as an HMAC under a key that is made anew every ten
 * minutes and never written; with the key, all counts are forgotten.
 */
final class RateLimit {
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
        Bucket bucket = current.buckets.computeIfAbsent(current.tag(address), t -> new Bucket(perMinute, now));
        return bucket.take(perMinute, now);
    }

    int perMinute() {
        return perMinute;
    }

    private static final class Epoch {
        private final long since;
        private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
        private final SecretKeySpec key;

        Epoch(long since) {
            this.since = since;
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            this.key = new SecretKeySpec(bytes, "HmacSHA256");
        }

        String tag(String address) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)), 0, 12);
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
