package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.canopy.api.county.CellName;
import org.canopy.api.vault.RecordErased;
import org.canopy.api.vault.SealBroken;
import org.canopy.api.vault.Sealed;
import org.canopy.platform.county.County;
import org.canopy.platform.county.CountyFile;
import org.canopy.platform.county.CountyPlan;
import org.canopy.testkit.FakeInstalled;
import org.canopy.testkit.PackageOwners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key tables on the other database. */
class PostgresVaultTest {
    @TempDir
    Path folder;

    @Test
    void itSealsOpensRotatesAndCounts() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                County county = county(server)) {
            Surroundings around = Fixture.around(folder);
            Files.createDirectories(around.keys());
            try (CellVault vault = new CellVault(county, around, work -> {}, () -> Optional.of(new ListGuard()))) {
                Sealed one = vault.seal(label("r1"), text("eins"));
                vault.seal(label("r2"), text("zwei"));
                vault.rotate();
                vault.bringOver();
                vault.keys().lock();
                vault.keys().reconsider();
                assertArrayEquals(text("eins"), vault.open(label("r1"), one, Fixture.PURPOSE));
                assertEquals(
                        new Census(Map.of("records", Map.of(2, 2)), 2, 0),
                        vault.keys().with(open -> open.rotation().census()));
                assertEquals(
                        List.of(KekTable.State.DESTROYED, KekTable.State.ACTIVE),
                        county.read(KekTable::all).stream()
                                .map(KekTable.Row::state)
                                .toList());
                Sealed box = vault.sealTo(vault.boxKey(label("r3").module()), label("r3"), text("drei"));
                vault.keys().lock();
                vault.keys().reconsider();
                assertArrayEquals(text("drei"), vault.open(label("r3"), box, Fixture.PURPOSE));
                vault.erase(ErasureTest.order("r1"));
                assertThrows(SealBroken.class, () -> vault.open(label("r1"), one, Fixture.PURPOSE));
                assertThrows(RecordErased.class, () -> vault.seal(label("r1"), text("eins")));
            }
        }
    }

    private County county(EmbeddedPostgres server) {
        CountyFile file = CountyFile.parse(
                "county.cfg",
                List.of(
                        "title = 青禾县",
                        "division = 519921",
                        "demo = true",
                        "vault.suite = GM_1",
                        "store.url = " + server.getJdbcUrl("postgres", "postgres"),
                        "store.user = postgres"));
        return new County(
                CountyPlan.of(new CellName("here"), file, folder),
                new FakeInstalled(),
                new PackageOwners("records"),
                UnaryOperator.identity());
    }
}
