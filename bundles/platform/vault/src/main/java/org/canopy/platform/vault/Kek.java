package org.canopy.platform.vault;

import java.util.concurrent.atomic.AtomicLong;
import org.canopy.api.vault.SealBroken;

/**
 * One version of a module's key, in memory.
 *
 * @param suite the family that it wraps with, and in which its records are sealed
 * @param wraps how often it has wrapped, as far as the table shows: random nonces of 96 bits have their limit
 */
record Kek(String module, int version, Suite suite, Secret key, long created, AtomicLong wraps)
        implements AutoCloseable {
    private static final long MOST = 1L << 31;
    private static final long ENOUGH = 1L << 30;
    private static final long OLD_MILLIS = 365L * 24 * 60 * 60 * 1_000;

    /** @throws IllegalStateException if it has wrapped as often as is safe */
    byte[] wrap(Secret recordKey, byte[] context) {
        if (wraps.incrementAndGet() > MOST) {
            throw new IllegalStateException("the key of module " + module + " has been used up; rotate it");
        }
        return Wrap.wrap(suite, key, recordKey, context);
    }

    /** @throws SealBroken if it was altered, or is a key for something else */
    Secret unwrap(byte[] wrapped, byte[] context) {
        return Wrap.unwrap(suite, key, wrapped, context);
    }

    boolean due(long nowMillis) {
        return wraps.get() >= ENOUGH || nowMillis - created >= OLD_MILLIS;
    }

    /** With key bytes of its own, which the caller wipes; the count is shared. */
    Kek copy() {
        return new Kek(module, version, suite, key.copy(), created, wraps);
    }

    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "Kek";
    }
}
