package org.canopy.platform.vault;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.Label;
import org.junit.jupiter.api.Test;

/** What an envelope costs beside the bare cipher, in seconds of processor; run by name, see docs/benchmarks.md. */
class SealSpeed {
    private static final int BODY = 4_000;
    private static final int ROUND = 20_000;
    private static final int FEW = 200;
    private static final int ROUNDS = 9;

    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final Map<String, List<Double>> rates = new TreeMap<>();
    private long sink;

    private interface Work {
        byte[] once();
    }

    private void measure(String what, Work work) {
        measure(what, ROUND, work);
    }

    private void measure(String what, int round, Work work) {
        long start = cpu.getCurrentThreadCpuTime();
        for (int i = 0; i < round; i++) {
            sink += work.once()[0];
        }
        double seconds = (cpu.getCurrentThreadCpuTime() - start) / 1e9;
        rates.computeIfAbsent(what, key -> new ArrayList<>()).add(round / seconds);
    }

    private double median(String what) {
        List<Double> all = rates.get(what).subList(1, ROUNDS);
        Collections.sort(all);
        return all.get(all.size() / 2);
    }

    @Test
    void besideBareAes() {
        Place place = new Place(519921, new Label(new ModuleName("records"), "r", "story", 1));
        byte[] clear = Secret.random(BODY);
        Secret key = Secret.fresh();
        Secret under = Secret.fresh();
        byte[] aad = place.bound();
        byte[] nonce = new byte[Gcm.NONCE];
        byte[] bare = Gcm.seal(key.bytes(), nonce, aad, clear);
        byte[] envelope = Envelope.seal(Suite.INT_1, key, 1, place, clear);
        byte[] wrapped = Wrap.wrap(Suite.INT_1, under, key, aad);
        for (int i = 0; i < ROUNDS; i++) {
            measure("bare seal", () -> Gcm.seal(key.bytes(), Secret.random(Gcm.NONCE), aad, clear));
            measure("bare open", () -> Gcm.open(key.bytes(), nonce, aad, bare, 0, bare.length));
            measure("seal", () -> Envelope.seal(Suite.INT_1, key, 1, place, clear));
            measure("open", () -> Envelope.open(Header.read(envelope), key, place, envelope));
            measure("seal with a new record key", () -> {
                try (Secret fresh = Secret.fresh()) {
                    Wrap.wrap(Suite.INT_1, under, fresh, aad);
                    return Envelope.seal(Suite.INT_1, fresh, 1, place, clear);
                }
            });
            measure("rewrap", () -> {
                try (Secret once = Wrap.unwrap(Suite.INT_1, under, wrapped, aad)) {
                    return Wrap.wrap(Suite.INT_1, under, once, aad);
                }
            });
        }
        rates.keySet().forEach(what -> System.out.printf("VAULT %-28s %,10.0f /s%n", what, median(what)));
        System.out.printf(
                "VAULT seal %.0f %%, open %.0f %% of bare AES-256-GCM (%d bytes)%n",
                100 * median("seal") / median("bare seal"),
                100 * median("open") / median("bare open"),
                BODY + (int) (sink & 0));
    }

    /** A text of 64 KiB in the Chinese family. */
    @Test
    void besideBareSm4() {
        Place place = new Place(519921, new Label(new ModuleName("records"), "r", "story", 1));
        byte[] clear = Secret.random(64 << 10);
        Secret key = Secret.fresh();
        byte[] sm4 = Arrays.copyOf(key.bytes(), Sm4Gcm.KEY);
        byte[] aad = place.bound();
        byte[] nonce = new byte[Gcm.NONCE];
        byte[] bare = Sm4Gcm.seal(sm4, nonce, aad, clear);
        byte[] envelope = Envelope.seal(Suite.GM_1, key, 1, place, clear);
        for (int i = 0; i < ROUNDS; i++) {
            measure("bare SM4 seal", FEW, () -> Sm4Gcm.seal(sm4, nonce, aad, clear));
            measure("bare SM4 open", FEW, () -> Sm4Gcm.open(sm4, nonce, aad, bare, 0, bare.length));
            measure("GM-1 seal", FEW, () -> Envelope.seal(Suite.GM_1, key, 1, place, clear));
            measure("GM-1 open", FEW, () -> Envelope.open(Header.read(envelope), key, place, envelope));
        }
        rates.keySet().forEach(what -> System.out.printf("VAULT %-28s %,10.0f /s%n", what, median(what)));
        System.out.printf(
                "VAULT seal %.0f %%, open %.0f %% of bare SM4-GCM (64 KiB, padded to %d)%n",
                100 * median("GM-1 seal") / median("bare SM4 seal"),
                100 * median("GM-1 open") / median("bare SM4 open"),
                Padding.size(clear.length) + (int) (sink & 0));
    }
}
