package org.canopy.platform.search;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors on the 55,404 articles; by its name no part of every build. Command: docs/benchmarks.md. */
class EvaluateRun {
    @Test
    void isNoWorseThanPlainBm25(@TempDir Path data) throws IOException {
        Path set = Path.of(System.getProperty("canopy.datasets"), "data", "retrieval");
        assumeTrue(Files.isRegularFile(set.resolve("corpus.jsonl.gz")), "SKIPPED: no retrieval data set in " + set);
        Evaluate.Report report = new Evaluate(set).run(data);
        System.out.println("all     " + report.all() + "\nminors  " + report.minors());
        System.out.printf(
                "index %.1f s, search p50 %.2f ms, p99 %.2f ms%n", report.indexSeconds(), report.p50(), report.p99());
        assertTrue(report.all().mrr10() >= 0.438);
        assertTrue(report.all().recall()[3] >= 0.702);
    }
}
