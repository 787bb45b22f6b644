package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.county.ModuleName;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.platform.county.Counties;
import org.canopy.platform.county.County;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountiesTest {
    private static final CellName QINGHE = new CellName("qinghe");

    @TempDir
    Path folder;

    private final FakeInstalled installed = new FakeInstalled();
    private Counties counties;

    @BeforeEach
    void begin() {
        installed.install("content");
        counties = new Counties(
                folder,
                folder.resolve("cells"),
                installed,
                plan -> new County(plan, installed, new PackageOwners("testkit"), UnaryOperator.identity()));
    }

    @AfterEach
    void end() {
        counties.close();
    }

    private void file(String name, String... lines) throws IOException {
        Files.write(folder.resolve("org.canopy.county-" + name + ".cfg"), List.of(lines));
    }

    @Test
    void aChangedFileShowsAtOnceAndABadOneKeepsTheLastGoodState() throws IOException {
        file("qinghe", "# ours", "title = 青禾县", "division = 519921", "modules = content");
        counties.look();
        Cell cell = counties.named(QINGHE).orElseThrow();
        assertTrue(cell.has(new ModuleName("content")));
        assertEquals(List.of(), counties.complaints());

        file("qinghe", "title = 青禾县未保", "division = 519921", "modules =");
        assertEquals(List.of(cell), counties.look().changed());
        assertFalse(cell.has(new ModuleName("content")));
        assertEquals("青禾县未保", cell.settings(CountyProfile.class).title());

        file("qinghe", "title = 青禾县", "division = 99", "modules = content");
        counties.look();
        assertEquals(
                List.of(
                        "etc/org.canopy.county-qinghe.cfg:2: division = 99: write the six digits of the county's division code"),
                counties.complaints());
        assertEquals("青禾县未保", cell.settings(CountyProfile.class).title());
    }

    @Test
    void aFileThatWasNeverGoodMakesNoCounty() throws IOException {
        file("qinghe", "title = 青禾县", "no equals sign");
        counties.look();
        assertEquals(List.of(), counties.all());
        assertEquals(
                List.of("etc/org.canopy.county-qinghe.cfg:2: not of the form key = value; begin a comment with #"),
                counties.complaints());
    }

    @Test
    void aModuleThatIsNotInstalledIsAComplaintNoError() throws IOException {
        file("qinghe", "title = 青禾县", "division = 519921", "modules = content, hotline");
        counties.look();
        assertEquals(1, counties.all().size());
        assertEquals(1, counties.complaints().size());
        assertTrue(counties.complaints()
                .get(0)
                .contains(":3: modules = content, hotline: module hotline is not installed"));
    }

    @Test
    void theSecondDefaultAndTheSecondHolderOfAHostAreRefusedByName() throws IOException {
        file("aa", "title = A", "division = 519921", "byDefault = true", "hosts = a.example");
        file("bb", "title = B", "division = 519922", "byDefault = true");
        file("cc", "title = C", "division = 519923", "hosts = c.example, a.example");
        counties.look();
        assertEquals(
                List.of("aa"),
                counties.all().stream().map(c -> c.name().value()).toList());
        assertEquals(2, counties.complaints().size());
        assertTrue(counties.complaints().get(0).contains("county aa is the default already"));
        assertTrue(counties.complaints().get(1).contains("a.example leads to county aa already"));
        assertEquals("aa", counties.ofHost("A.example").orElseThrow().name().value());
    }

    @Test
    void whatAClerkReadsKeepsItsOrder() throws IOException {
        List<String> names = List.of("aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh");
        for (String name : names) {
            file(name, "title = A", "division = 99");
        }
        file("zz", "title = Z", "division = 519921", "phone.women-line = 1", "phone.police = 2", "phone.ambulance = 3");
        counties.look();
        assertEquals(
                names,
                counties.complaints().stream()
                        .map(line -> line.replaceAll("etc/org.canopy.county-(..).cfg:.*", "$1"))
                        .toList());
        CountyProfile profile = counties.named(new CellName("zz")).orElseThrow().settings(CountyProfile.class);
        assertEquals(
                List.of("women-line", "police", "ambulance"),
                List.copyOf(profile.phone().keySet()));
    }

    @Test
    void aFileThatAnEditorMovesAwayForAMomentLeavesTheCountyAlone() throws IOException {
        file("qinghe", "title = 青禾县", "division = 519921");
        counties.look();
        Path file = folder.resolve("org.canopy.county-qinghe.cfg");
        Path aside = folder.resolve("aside");
        Files.move(file, aside);
        assertEquals(List.of(), counties.look().gone());
        assertTrue(counties.named(QINGHE).isPresent());
        Files.move(aside, file);
        assertEquals(List.of(), counties.look().gone());
        Files.delete(file);
        assertEquals(List.of(), counties.look().gone());
        assertEquals(1, counties.look().gone().size());
    }

    @Test
    void aCountyWhoseFileGoesIsGone() throws IOException {
        file("qinghe", "title = 青禾县", "division = 519921");
        counties.look();
        Files.delete(folder.resolve("org.canopy.county-qinghe.cfg"));
        counties.look();
        Counties.Changes changes = counties.look();
        assertEquals(1, changes.gone().size());
        changes.gone().forEach(counties::close);
        assertEquals(List.of(), counties.all());
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsNamedHarmsNoOtherCountyAndOpensWhenItIsMended() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("cells/qinghe")).resolve("canopy.db");
        Files.writeString(broken, "no database".repeat(1_000));
        file("qinghe", "title = 青禾县", "division = 519921");
        file("baishan", "title = 白山县", "division = 519922");
        counties.look();
        assertEquals(
                List.of("baishan"),
                counties.all().stream().map(c -> c.name().value()).toList());
        assertEquals(
                List.of("county qinghe: the database cannot be opened: it is damaged; bring it back from a backup"),
                counties.databaseTrouble());
        Files.delete(broken);
        counties.look();
        assertEquals(2, counties.all().size());
        assertEquals(List.of(), counties.databaseTrouble());
    }

    @Test
    void aDatabaseThatTakesNoWritesIsNamedUntilItDoes() throws IOException {
        file("qinghe", "title = 青禾县", "division = 519921");
        counties.look();
        Cell cell = counties.named(QINGHE).orElseThrow();
        cell.write(StoreContract.put("a"));
        assertEquals(List.of(), counties.databaseTrouble());
        Path database = folder.resolve("cells/qinghe/canopy.db");
        Path aside = folder.resolve("aside.db");
        Files.move(database, aside);
        assertThrows(StoreUnavailable.class, () -> cell.write(StoreContract.put("lost")));
        assertEquals(1, counties.databaseTrouble().size());
        assertTrue(
                counties.databaseTrouble().get(0).startsWith("county qinghe: the database cannot be opened"),
                counties.databaseTrouble().toString());
        Files.move(aside, database);
        assertEquals(List.of(), counties.databaseTrouble());
    }
}
