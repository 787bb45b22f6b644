package org.canopy.platform.switching.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.web.Visit;

/** Packages that somebody has laid down and nobody has agreed to yet: theirs alone, for half an hour. */
final class Offers {
    /** As much as a package may have. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int MOST = 4;
    private static final Duration KEPT = Duration.ofMinutes(30);
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Offer> offers = new LinkedHashMap<>();

    private record Offer(Path file, String owner, Instant until) {}

    /**
     * Keeps what is read.
     *
     * @return its name; empty if it is larger than {@link #MOST_BYTES}
     */
    synchronized Optional<String> keep(Visit visit, InputStream in) throws IOException {
        Instant now = visit.cell().clock().instant();
        for (String old : offers.entrySet().stream()
                .filter(one -> one.getValue().until().isBefore(now))
                .map(Map.Entry::getKey)
                .toList()) {
            drop(old);
        }
        while (offers.size() >= MOST) {
            drop(offers.keySet().iterator().next());
        }
        Path file = Files.createTempFile("offer", ".kar");
        if (!copied(in, file)) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        byte[] name = new byte[16];
        random.nextBytes(name);
        String id = HexFormat.of().formatHex(name);
        offers.put(id, new Offer(file, owner(visit), now.plus(KEPT)));
        return Optional.of(id);
    }

    private static boolean copied(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long all = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all += read;
                if (all > MOST_BYTES) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    /** The package, if this person laid it down here and it is still kept. */
    synchronized Optional<Path> of(Visit visit, String id) {
        return Optional.ofNullable(offers.get(id))
                .filter(offer -> offer.owner().equals(owner(visit)))
                .map(Offer::file);
    }

    synchronized void drop(String id) throws IOException {
        Offer gone = offers.remove(id);
        if (gone != null) {
            Files.deleteIfExists(gone.file());
        }
    }

    private static String owner(Visit visit) {
        return visit.cell().name() + "/" + Actor.of(visit);
    }
}
