package org.canopy.platform.rest;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.canopy.api.module.NotGranted;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.VaultLocked;
import org.canopy.api.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into a problem. The log gets the kind and the place, never the words: they may hold a person's. */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "bad-request"),
            Map.entry(401, "sign-in"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(409, "conflict"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(421, "unknown-host"),
            Map.entry(429, "too-many-requests"),
            Map.entry(503, "unavailable"));

    private Trouble() {}

    static Problem of(int status) {
        String code = CODES.getOrDefault(status, status < 500 ? "bad-request" : "broken");
        return Problem.of(status, code);
    }

    static Problem of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof VaultLocked) {
                return Problem.of(503, "vault-locked"); // nothing is broken: somebody must bring the keys
            }
            if (t instanceof AccessRefused) {
                return Problem.of(403, "access-refused"); // nothing is broken: somebody may ask for leave
            }
            if (t instanceof NotGranted) {
                return Problem.of(403, "not-granted"); // nothing is broken: an administrator may agree
            }
        }
        String incident = incident();
        if (LOG.isErrorEnabled()) {
            LOG.error("incident {}: {}", incident, anonymous(thrown));
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof StoreUnavailable) {
                return new Problem(503, "unavailable", incident);
            }
        }
        return new Problem(500, "broken", incident);
    }

    /** Kinds of the exceptions and where they arose. */
    static String anonymous(Throwable thrown) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 5; t = t.getCause(), depth++) {
            out.append(depth == 0 ? "" : "\ncaused by ").append(t.getClass().getName());
            out.append(Arrays.stream(t.getStackTrace())
                    .limit(16)
                    .map(f -> "\n\tat " + f)
                    .collect(Collectors.joining()));
        }
        return out.toString();
    }

    private static String incident() {
        byte[] bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
