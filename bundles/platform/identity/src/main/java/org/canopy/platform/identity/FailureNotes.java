package org.canopy.platform.identity;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes wrong tries at an account into the ledger after the answer is on its way: a synced write that only accounts that
 * exist cause would tell which exist. How many there can be {@link SlowDown} limits.
 */
final class FailureNotes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FailureNotes.class);
    private static final int WAITING = 256;

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "canopy-sign-in-notes");
                thread.setDaemon(true);
                return thread;
            });

    FailureNotes() {
        pool.allowCoreThreadTimeOut(true);
    }

    void note(Cell cell, AccountId account) {
        LedgerLine line = new LedgerLine(LedgerLine.SYSTEM, "identity.sign-in-failed", account.value(), "");
        try {
            pool.execute(() -> write(cell, line));
        } catch (RejectedExecutionException e) {
            LOG.warn("more wrong sign-ins in {} than the ledger can take", cell.name());
        }
    }

    private static void write(Cell cell, LedgerLine line) {
        try {
            cell.write(db -> {
                cell.ledger().write(db, line);
                return true;
            });
        } catch (StoreUnavailable e) {
            LOG.warn("a wrong sign-in in {} could not be written down", cell.name());
        }
    }

    /** What waits is still written. */
    @Override
    public void close() {
        pool.shutdown();
        try {
            pool.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
