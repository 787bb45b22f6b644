package org.canopy.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import org.canopy.api.county.CellName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.platform.county.County;
import org.canopy.platform.county.CountyFile;
import org.canopy.platform.county.CountyPlan;
import org.canopy.testkit.FakeInstalled;
import org.canopy.testkit.PackageOwners;
import org.canopy.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger, its checkpoints and their check on the other database. */
class PostgresAuditTest {
    @TempDir
    Path folder;

    @Test
    void itSignsAndChecks() throws Exception {
        var clock = new TestClock(java.time.Instant.parse("2026-11-24T04:00:00Z"), java.time.ZoneOffset.UTC);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                County county = county(server, clock)) {
            county.write(db -> {
                for (int i = 0; i < LedgerRows.AT_ONCE + 1; i++) {
                    county.ledger().write(db, new LedgerLine("system", "content.did", "o" + i, ""));
                }
                return true;
            });
            CountyAudit audit = new CountyAudit(county, new KeyPlace(folder.resolve("keys")));
            audit.look();
            audit.look();
            assertTrue(audit.complaints().get(0).contains("audit.copy of here is not set"));
            Report report = new Verification(county)
                    .trusting(county.read(CheckpointTable::keys))
                    .against(
                            "database",
                            county.read(db -> CheckpointTable.beyond(db, 0)).stream()
                                    .map(CheckpointTable.Row::note)
                                    .toList())
                    .run();
            assertEquals(new Report(LedgerRows.AT_ONCE + 1, LedgerRows.AT_ONCE + 1, 1, List.of()), report);
        }
    }

    private County county(EmbeddedPostgres server, TestClock clock) {
        CountyFile file = CountyFile.parse(
                "county.cfg",
                List.of(
                        "title = 青禾县",
                        "division = 519921",
                        "store.url = " + server.getJdbcUrl("postgres", "postgres"),
                        "store.user = postgres"));
        return new County(
                CountyPlan.of(new CellName("here"), file, folder),
                new FakeInstalled(),
                new PackageOwners("content"),
                ignored -> clock);
    }
}
