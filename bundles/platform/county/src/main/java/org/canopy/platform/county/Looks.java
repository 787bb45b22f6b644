package org.canopy.platform.county;

import java.util.concurrent.TimeUnit;
import org.canopy.api.county.CountyFileRefused;

/** Counts the looks at the counties' files, so that somebody who changed one can wait until it is seen. */
final class Looks {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private long begun;
    private long ended;
    private boolean wanted;

    synchronized long begin() {
        wanted = false;
        return ++begun;
    }

    synchronized void end(long look) {
        ended = look;
        notifyAll();
    }

    /** Waits until the next look is wanted, or the time is over. */
    synchronized void pause(long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (!wanted && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
    }

    /** Wants a look at once, and returns when one that began after this call has ended. */
    synchronized void next() {
        long mine = begun + 1;
        wanted = true;
        notifyAll();
        long until = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (ended < mine) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    throw new CountyFileRefused("the file is written, but the counties have not been read since; "
                            + "bin/canopy doctor says what holds them up");
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
