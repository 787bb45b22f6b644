package org.canopy.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.county.CellName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.core.privacy.LegalBasis;
import org.canopy.platform.access.store.AlertTable;
import org.canopy.platform.access.store.GrantTable;
import org.canopy.platform.access.store.GuardedTable;
import org.canopy.platform.access.store.LedgerLines;
import org.canopy.platform.access.store.RequestTable;
import org.canopy.platform.access.store.ReviewTable;
import org.canopy.platform.county.County;
import org.canopy.platform.county.CountyFile;
import org.canopy.platform.county.CountyPlan;
import org.canopy.testkit.FakeInstalled;
import org.canopy.testkit.PackageOwners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables, and the ledger's index, on the other database. */
class PostgresAccessTest {
    @TempDir
    Path folder;

    @Test
    void everyTableTakesAndGivesWhatItIsFor() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                County county = county(server)) {
            Instant now = county.clock().instant();
            Request request = new Request(
                    Ids.draw(),
                    Request.Kind.ASK,
                    House.WORKER,
                    House.child("1"),
                    House.TOWNSHIP,
                    Why.AUDIT.purpose(),
                    LegalBasis.STATUTORY_DUTY,
                    30,
                    now,
                    Request.State.OPEN,
                    Optional.empty(),
                    Instant.EPOCH);
            AccessGrant grant = new AccessGrant(
                    Ids.draw(),
                    AccessGrant.Kind.BREAK_GLASS,
                    House.WORKER,
                    House.child("1"),
                    Why.AUDIT.purpose(),
                    now.plus(Duration.ofHours(1)));
            county.write(db -> {
                RequestTable.add(db, request, "sealed");
                GrantTable.add(db, new Given(grant, Optional.empty(), Optional.of(request.id()), House.LEAD, now));
                GuardedTable.add(db, "records.child", now);
                GuardedTable.add(db, "records.child", now);
                AlertTable.add(
                        db, new AlertTable.Alert(Ids.draw(), "many", House.WORKER, 9, 1, 2, now, now, "example"));
                for (String object : List.of(
                        "records/child:1/name", "records/child:1:n/text", "records/child:12/name", "records/child:1")) {
                    county.ledger().write(db, new LedgerLine("system", "vault.open", object, ""));
                }
                return true;
            });
            assertEquals(
                    List.of(request.id()),
                    county.read(RequestTable::open).stream().map(Request::id).toList());
            assertEquals(
                    1, county.read(db -> GrantTable.live(db, House.WORKER, now)).size());
            assertEquals(1, county.read(GrantTable::unreviewed).size());
            assertEquals(List.of("records.child"), county.read(GuardedTable::all));
            assertEquals(1, county.read(AlertTable::unreviewed));
            county.write(db -> {
                ReviewTable.add(db, new Review(grant.id(), House.AUDITOR, now, Review.Outcome.JUSTIFIED), "sealed");
                return RequestTable.decide(db, request.id(), Request.State.REFUSED, House.LEAD.value(), now, "no");
            });
            assertEquals(0, county.read(GrantTable::unreviewed).size());
            assertEquals(
                    List.of("records/child:1", "records/child:1:n/text", "records/child:1/name"),
                    county.read(db -> LedgerLines.about(db, House.child("1"), 10)).stream()
                            .map(LedgerLines.Line::object)
                            .toList());
            assertEquals(Long.valueOf(0), county.read(db -> LedgerLines.lastBefore(db, now.minusSeconds(60))));
            assertEquals(Long.valueOf(4), county.read(db -> LedgerLines.lastBefore(db, now.plusSeconds(600))));
            String plan = county.read(db -> {
                db.execute("set local enable_seqscan = off");
                return db.fetch(
                                "explain select * from platform_ledger where object collate \"C\" >= 'a' and object collate \"C\" < 'b'")
                        .toString();
            });
            assertTrue(plan.contains("platform_ledger_object"), plan);
        }
    }

    private County county(EmbeddedPostgres server) {
        CountyFile file = CountyFile.parse(
                "county.cfg",
                List.of(
                        "title = 青禾县",
                        "division = 519921",
                        "demo = true",
                        "store.url = " + server.getJdbcUrl("postgres", "postgres"),
                        "store.user = postgres"));
        return new County(
                CountyPlan.of(new CellName("here"), file, folder),
                new FakeInstalled(),
                new PackageOwners("records"),
                UnaryOperator.identity());
    }
}
