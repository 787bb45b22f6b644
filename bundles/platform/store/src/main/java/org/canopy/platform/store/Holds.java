package org.canopy.platform.store;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.canopy.api.store.StoreUnavailable;

/** Stops the writes of one module for a while; those of the others never wait for it. */
final class Holds {
    /** Longer than a migration of a county's tables takes, shorter than people wait. */
    private static final long PATIENCE_SECONDS = 10;

    private static final class Door {
        private int inside;
        private boolean shut;
        /** Changes when another version of the module takes over. */
        private int turn;
    }

    private final ConcurrentMap<String, Door> doors = new ConcurrentHashMap<>();

    /** @throws StoreUnavailable if the module's writes are stopped and stay so */
    <T> T through(String module, Supplier<T> write) {
        Door door = doors.computeIfAbsent(module, name -> new Door());
        synchronized (door) {
            int turn = door.turn;
            await(door, () -> !door.shut, "module " + module + " is being brought up to date; try again in a minute");
            if (turn != door.turn) {
                throw new StoreUnavailable("module " + module + " has just been brought up to date; try again");
            }
            door.inside++;
        }
        try {
            return write.get();
        } finally {
            synchronized (door) {
                door.inside--;
                door.notifyAll();
            }
        }
    }

    /** Returns when no write of the module is under way any more. */
    void hold(String module) {
        Door door = doors.computeIfAbsent(module, name -> new Door());
        synchronized (door) {
            door.shut = true;
            try {
                await(door, () -> door.inside == 0, "the writes of module " + module + " do not end; try again later");
            } catch (StoreUnavailable e) {
                release(module);
                throw e;
            }
        }
    }

    void release(String module) {
        Door door = doors.computeIfAbsent(module, name -> new Door());
        synchronized (door) {
            door.shut = false;
            door.notifyAll();
        }
    }

    /** What waits was meant for tables that are no more: it is refused once the door opens. */
    void turn(String module) {
        Door door = doors.computeIfAbsent(module, name -> new Door());
        synchronized (door) {
            door.turn++;
        }
    }

    private static void await(Door door, Supplier<Boolean> wanted, String otherwise) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!wanted.get()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new StoreUnavailable(otherwise);
                }
                door.wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(otherwise, e);
        }
    }
}
