package org.canopy.platform.vault;

import static org.canopy.platform.access.House.LEAD;
import static org.canopy.platform.access.House.RECORDS;
import static org.canopy.platform.access.House.WORKER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.canopy.api.access.Subject;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.platform.access.House;
import org.canopy.platform.access.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform's own vault and the guard that it really has. */
class GuardedVaultTest {
    private static final Purpose FOR = Why.CASE_HANDLING.purpose();

    @TempDir
    Path folder;

    private House house;
    private CountyVaults vaults;

    @BeforeEach
    void open() throws IOException {
        house = new House(folder.resolve("data/cells"));
        house.cell.set("demo", "true");
        Files.createDirectories(folder.resolve("keys"));
        vaults = new CountyVaults(new Surroundings(
                folder.resolve("keys"), folder.resolve("data"), folder.resolve("etc"), "127.0.0.1", Optional.empty()));
        vaults.setGuard(house.accesses);
        vaults.of(house.cell).keys().reconsider();
    }

    @AfterEach
    void close() {
        vaults.close();
        house.close();
    }

    private Kept kept(String record, String field) {
        Label label = new Label(RECORDS, record, field, 0);
        return new Kept(label, vaults.of(house.cell).seal(label, new byte[] {4, 2}));
    }

    private void assign(String child) {
        house.cell.write(db -> {
            house.accesses
                    .of(house.cell)
                    .assign(
                            db,
                            LEAD,
                            WORKER,
                            new Subject(RECORDS, child),
                            FOR,
                            house.cell.clock().instant().plus(Duration.ofDays(9)));
            return true;
        });
    }

    private List<String> lines(String act) {
        return house.cell
                .read(db -> db.fetch(
                        "select actor, object, reason from platform_ledger where act = ? order by sequence", act))
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2));
    }

    /** As many lines as texts that left, each with its reader, its purpose and the very grant. */
    @Test
    void whatLeavesTheVaultIsALineUnderAGrant() {
        assign("child:1");
        List<Kept> list = List.of(kept("child:1", "name"), kept("child:1:note-1", "text"), kept("list:1", "title"));
        int left = vaults.of(house.cell).openAll(list, new Reading(WORKER, FOR)).size();
        String grant = house.accesses
                .of(house.cell)
                .grant(WORKER, new Subject(RECORDS, "child:1"))
                .orElseThrow()
                .id();
        assertEquals(left, lines("vault.open").size());
        assertEquals(
                List.of(
                        WORKER + " records/child:1/name case-handling/" + grant,
                        WORKER + " records/child:1:note-1/text case-handling/" + grant,
                        WORKER + " records/list:1/title case-handling"),
                lines("vault.open"));
    }

    /** The vault looks itself: what a page learnt a moment ago does not count. */
    @Test
    void aGrantThatHasJustEndedOpensNothing() {
        assign("child:1");
        Kept one = kept("child:1", "name");
        vaults.of(house.cell).open(one.label(), one.sealed(), new Reading(WORKER, FOR));
        house.cell.clock().advance(Duration.ofDays(9));
        assertThrows(AccessRefused.class, () -> vaults.of(house.cell)
                .open(one.label(), one.sealed(), new Reading(WORKER, FOR)));
        assertEquals(1, lines("vault.open").size());
        assertEquals(List.of(WORKER + " records/child:1/name case-handling"), lines("vault.refused"));
    }

    /** Off, stopped, taken away, or the whole portal restarted: what was guarded once is read by nobody without leave. */
    @Test
    void aTypeThatWasGuardedOnceStaysGuarded() {
        Kept one = kept("child:1", "name");
        assertArrayEquals(
                new byte[] {4, 2}, vaults.of(house.cell).open(one.label(), one.sealed(), new Purpose("indexing")));
        House.withoutModules(house, afterwards -> {
            vaults.setGuard(afterwards);
            assertThrows(AccessRefused.class, () -> vaults.of(house.cell)
                    .open(one.label(), one.sealed(), new Purpose("indexing")));
            assertThrows(AccessRefused.class, () -> vaults.of(house.cell)
                    .open(one.label(), one.sealed(), new Reading(LEAD, FOR)));
        });
        assertTrue(lines("vault.refused").size() >= 2);
    }

    /** A label that no subject can have belongs to nobody; one that begins like a granted one is another. */
    @Test
    void labelsThatLookAlikeAreOthers() {
        assign("child:1");
        for (String record : List.of("child:12", "child", "child:" + "x".repeat(60))) {
            Kept kept = kept(record, "name");
            assertThrows(
                    AccessRefused.class,
                    () -> vaults.of(house.cell).open(kept.label(), kept.sealed(), new Reading(WORKER, FOR)),
                    record);
        }
    }
}
