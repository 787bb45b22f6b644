package org.canopy.platform.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much one caller may ask, and what a flood of callers may cost. */
class RateLimitTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private static RateLimit limit(int perMinute) {
        return new RateLimit(perMinute, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void oneNetworkIsOneCaller() {
        for (List<String> same : List.of(
                List.of("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"),
                List.of("2001:db8:1:2::1", "[2001:db8:1:2::3]"),
                List.of("2001:db8:1:2::1", "[2001:db8:1:2::3]:4711"),
                List.of("fe80::1%eth0", "fe80::2%eth1"),
                List.of("192.0.2.1:1", "192.0.2.1:2"),
                List.of("192.0.2.1", "::ffff:192.0.2.1"),
                List.of("unknown", "unknown"))) {
            RateLimit limit = limit(1);
            assertEquals(0, limit.waitFor(same.get(0)), same.toString());
            assertTrue(limit.waitFor(same.get(1)) > 0, same.toString());
        }
    }

    @Test
    void othersAreOthers() {
        assertArrayEquals(new byte[] {(byte) 192, 0, 2, 1}, Network.site("192.0.2.1"));
        assertArrayEquals(new byte[] {0x20, 1, 0xd, (byte) 0xb8, 0, 1, 0, 2}, Network.site("2001:db8:1:2::1"));
        assertArrayEquals(new byte[] {'_', 'h'}, Network.site("_h"));
    }

    @Test
    void aFloodOfNetworksIsSlowedAndNeedsNoMoreBuckets() {
        RateLimit limit = limit(1);
        int passed = 0;
        for (int i = 0; i < 4 * RateLimit.BUCKETS; i++) {
            if (limit.waitFor(
                            "2001:db8:" + Integer.toHexString(i >> 16) + ":" + Integer.toHexString(i & 0xffff) + "::1")
                    == 0) {
                passed++;
            }
        }
        // one each from every bucket, and there are no more of them
        assertTrue(passed <= RateLimit.BUCKETS, passed + " passed");
    }

    @Test
    void whoWaitsMayGoOn() {
        Instant[] now = {NOON};
        RateLimit limit = new RateLimit(2, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        assertEquals(0, limit.waitFor("192.0.2.1"));
        assertEquals(0, limit.waitFor("192.0.2.1"));
        assertEquals(30, limit.waitFor("192.0.2.1"));
        now[0] = NOON.plus(Duration.ofSeconds(30));
        assertEquals(0, limit.waitFor("192.0.2.1"));
        now[0] = NOON.plus(Duration.ofMinutes(10));
        assertEquals(0, limit.waitFor("192.0.2.1"), "a new key has forgotten all counts");
    }
}
