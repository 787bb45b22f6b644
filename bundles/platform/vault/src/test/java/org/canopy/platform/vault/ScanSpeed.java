package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes to look through many texts, each under a key of its own; run by name, see docs/benchmarks.md. */
class ScanSpeed {
    private static final int TEXTS = 10_000;
    private static final int ROUNDS = 20;

    @TempDir
    Path folder;

    @Test
    void textsALittleLongerThanAParagraph() throws Exception {
        byte[] text = "孩子说爸爸去年外出务工，现在和奶奶住在一起。".repeat(7).getBytes(StandardCharsets.UTF_8);
        try (Fixture here = new Fixture(folder, "here").demo()) {
            List<Kept> all = sealed(here, text);
            Reading reading = new Reading(new AccountId("a".repeat(26)), Fixture.PURPOSE);
            for (int share : new int[] {500, 2_000, 5_000, 10_000}) {
                long[] micros = new long[ROUNDS];
                for (int round = 0; round < ROUNDS; round++) {
                    long start = System.nanoTime();
                    int found = 0;
                    for (int from = 0; from < share; from += Vault.MOST) {
                        int[] seen = here.vault()
                                .scan(
                                        all.subList(from, from + Vault.MOST),
                                        reading,
                                        clear -> new String(clear, StandardCharsets.UTF_8).contains("奶奶") ? 1 : 0);
                        found += Arrays.stream(seen).sum();
                    }
                    micros[round] = (System.nanoTime() - start) / 1_000;
                    assertEquals(share, found);
                }
                Arrays.sort(micros);
                System.out.printf(
                        "%d texts: p50 %.1f ms, p95 %.1f ms, %.0f texts/s%n",
                        share, micros[ROUNDS / 2] / 1e3, micros[ROUNDS - 2] / 1e3, share * 1e6 / micros[ROUNDS / 2]);
            }
        }
    }

    /** Many at a time share a wait for the disk. */
    private static List<Kept> sealed(Fixture here, byte[] text) throws Exception {
        var pool = Executors.newFixedThreadPool(64);
        try {
            List<Callable<Kept>> work = IntStream.range(0, TEXTS)
                    .mapToObj(i -> (Callable<Kept>)
                            () -> new Kept(label("note:" + i), here.vault().seal(label("note:" + i), text.clone())))
                    .toList();
            List<Kept> all = new ArrayList<>();
            for (Future<Kept> one : pool.invokeAll(work)) {
                all.add(one.get());
            }
            return all;
        } finally {
            pool.shutdown();
        }
    }
}
