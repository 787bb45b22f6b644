package org.canopy.platform.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.canopy.api.store.StoreUnavailable;

/**
 * The one thread that writes. Everything that waits goes into one transaction, each write in a savepoint of its own; the
 * callers hear of it after the commit is synced.
 */
final class Committer {
    private static final int QUEUE = 1_024;
    private static final int BATCH = 256;
    private static final long WAIT_SECONDS = 5;

    private final BlockingQueue<Write<?>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Database database;
    private final Transactions transactions;
    private final Heard heard;
    private final Thread thread;
    private volatile boolean closing;

    /** Told on the committer's thread; must return at once. */
    interface Heard {
        void committed();

        /** Nothing of the batch is stored; the connection is replaced. */
        void failed();
    }

    Committer(String name, Database database, Heard heard) {
        this.database = database;
        this.transactions = new Transactions(database);
        this.heard = heard;
        this.thread = new Thread(this::work, "committer-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    boolean isMe() {
        return Thread.currentThread() == thread;
    }

    /** Runs {@code work} in a savepoint, or alone on the bare connection; returns after the commit. */
    <T> T run(Function<Writing, T> work, boolean alone) {
        var write = new Write<>(work, alone);
        try {
            if (closing || !queue.offer(write, WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreUnavailable(closing ? "the store is closing" : "too many writes are waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted before the write was queued", e);
        }
        if (!thread.isAlive()) {
            failWaiting();
        }
        return write.await();
    }

    private void work() {
        List<Write<?>> batch = new ArrayList<>(BATCH);
        while (!closing || !queue.isEmpty()) {
            try {
                Write<?> first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    collect(first, batch);
                    commit(batch);
                }
            } catch (InterruptedException e) {
                closing = true;
            } catch (RuntimeException | Error e) {
                batch.forEach(write -> write.fail(new StoreUnavailable("the committer stumbled", e)));
            }
            batch.clear();
        }
        transactions.close();
        failWaiting();
    }

    private void collect(Write<?> first, List<Write<?>> batch) {
        batch.add(first);
        while (!first.alone && batch.size() < BATCH) {
            Write<?> next = queue.peek();
            if (next == null || next.alone) {
                return;
            }
            batch.add(queue.remove());
        }
    }

    private void commit(List<Write<?>> batch) {
        try {
            if (batch.get(0).alone) {
                transactions.alone(batch.get(0)::run);
            } else {
                transactions.together(batch);
            }
        } catch (SQLException e) {
            fail(batch, new StoreUnavailable("the change could not be committed: " + database.reason(e), e));
            return;
        } catch (StoreUnavailable e) {
            fail(batch, e);
            return;
        }
        batch.forEach(Write::complete);
        if (batch.stream().anyMatch(write -> write.unavailable)) {
            transactions.close(); // one opened on a read-only disk would never write again
        } else {
            heard.committed();
        }
    }

    private void fail(List<Write<?>> batch, StoreUnavailable why) {
        transactions.close();
        heard.failed();
        batch.forEach(write -> write.fail(why));
    }

    private void failWaiting() {
        for (Write<?> write = queue.poll(); write != null; write = queue.poll()) {
            write.fail(new StoreUnavailable("the store is closing"));
        }
    }

    /** Finishes what is queued, takes nothing more. */
    void close() {
        closing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One waiting change and what came of it. */
    static final class Write<T> {
        private final CompletableFuture<T> future = new CompletableFuture<>();
        private final Function<Writing, T> work;
        private final boolean alone;
        private boolean unavailable;
        private CompletableFuture<T> outcome = new CompletableFuture<>();

        private Write(Function<Writing, T> work, boolean alone) {
            this.work = work;
            this.alone = alone;
        }

        /** @return whether it went well */
        boolean run(Writing writing) {
            outcome = new CompletableFuture<>();
            try {
                T answer = work.apply(writing);
                if (!alone && writing.refuses()) {
                    throw new IllegalStateException(
                            "a statement failed, its exception was swallowed: nothing is stored");
                }
                outcome.complete(answer);
                return true;
            } catch (RuntimeException | Error e) {
                unavailable |= e instanceof StoreUnavailable;
                outcome.completeExceptionally(e);
                return false;
            }
        }

        private void complete() {
            outcome.whenComplete((value, failure) -> {
                if (failure != null) {
                    future.completeExceptionally(failure);
                } else {
                    future.complete(value);
                }
            });
        }

        /** A write that had failed by itself keeps its own reason. */
        private void fail(StoreUnavailable reason) {
            if (outcome.isCompletedExceptionally()) {
                complete();
            }
            future.completeExceptionally(reason);
        }

        private T await() {
            try {
                return future.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException own) {
                    throw own;
                }
                if (e.getCause() instanceof Error own) {
                    throw own;
                }
                throw e;
            }
        }
    }
}
