package org.canopy.platform.identity.password;

import java.util.concurrent.atomic.AtomicLong;
import org.canopy.api.county.CellName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Makes and compares slow hashes, in the {@link HashQueue}. */
@Component(service = Passwords.class)
public final class Passwords {
    private final Argon2id now;
    private final HashQueue queue;
    private final AtomicLong done = new AtomicLong();
    /** Compared with where there is nothing to compare with, so that it takes as long. */
    private final String nobodys;

    @Activate
    public Passwords() {
        this(Argon2id.NOW, HashQueue.ofThisMachine());
    }

    public Passwords(Argon2id now, HashQueue queue) {
        this.now = now;
        this.queue = queue;
        this.nobodys = now.hash("nobody");
    }

    /** @throws Busy if too many wait */
    public String hash(CellName cell, String secret) {
        return queue.run(cell, () -> {
            done.incrementAndGet();
            return now.hash(secret);
        });
    }

    /**
     * @param stored empty where there is no hash: then it is as much work, and false
     * @throws Busy if too many wait
     */
    public boolean matches(CellName cell, String stored, String secret) {
        boolean same = queue.run(cell, () -> {
            done.incrementAndGet();
            return Argon2id.matches(stored.isEmpty() ? nobodys : stored, secret);
        });
        return same && !stored.isEmpty();
    }

    /** Whether {@code stored} should be made anew, now that the secret is at hand. */
    public boolean outgrew(String stored) {
        return now.outgrew(stored);
    }

    /** How many hashes have been computed: what a guess costs, whoever is guessed at. */
    public long computed() {
        return done.get();
    }

    @Deactivate
    public void close() {
        queue.close();
    }
}
