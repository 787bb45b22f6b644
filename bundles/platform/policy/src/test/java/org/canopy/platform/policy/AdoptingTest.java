package org.canopy.platform.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.policy.Affected;
import org.canopy.api.policy.Policy;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.PolicyVersion;
import org.canopy.api.policy.spi.PolicyImpact;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The county 519921 in city 5199 in province 51; it is 24 November 2026. */
class AdoptingTest {
    private static final Rhythm.Type TYPE = new Rhythm.Type(true);
    private static final ModuleName MODULE = new ModuleName("policy");
    private static final Adopting.Who WHO = new Adopting.Who("县民政局 某某", "operator", "command");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @TempDir
    Path folder;

    private final Kinds kinds = new Kinds();
    private FakeCell cell;
    private Adopting policies;

    @BeforeEach
    void open() {
        cell = new FakeCell(folder, "content");
        kinds.offer("type", MODULE, TYPE);
        policies = new Adopting(new PolicyFolder(folder), kinds);
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private Path write(String division, String day, String text) throws IOException {
        Path file = folder.resolve("policies/" + division + "/policy.rhythm/" + day + ".properties");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private PolicyVersion adopt(String day) {
        Adoption done = policies.adopt(cell, TYPE, LocalDate.parse(day), WHO);
        assertTrue(done instanceof Adoption.Adopted, done.toString());
        return ((Adoption.Adopted) done).version();
    }

    private String refused(String day) {
        Adoption done = policies.adopt(cell, TYPE, LocalDate.parse(day), WHO);
        assertTrue(done instanceof Adoption.Refused, done.toString());
        return ((Adoption.Refused) done).why();
    }

    private Optional<Policy<Rhythm>> on(LocalDate day) {
        return policies.on(cell, TYPE, day);
    }

    @Test
    void whereNothingWasAdoptedThereIsNoRule() throws IOException {
        write("51", "2026-01-01", "visits.low = 1");
        assertEquals(Optional.empty(), on(TODAY));
    }

    @Test
    void theNearestLayerCountsLineByLineAndMayUnset() throws IOException {
        write("51", "2026-01-01", "# 省\nvisits.low = 1\nvisits.high = 2\nwho = 省里说的");
        write("5199", "2026-02-01", "visits.high = 3");
        write("519921", "2026-03-01", "visits.high = 4\nwho =");
        write("519922", "2026-03-01", "visits.low = 9");
        write("51", "2027-01-01", "visits.low = 8");
        adopt("2026-11-24");
        assertEquals(
                new Rhythm(OptionalInt.of(1), OptionalInt.of(4), Optional.empty()),
                on(TODAY).orElseThrow().value());
    }

    @Test
    void eachDayHasItsVersionAndADecisionReplaysUnderItsOwn() throws IOException {
        write("51", "2026-01-01", "visits.low = 1");
        Path own = write("519921", "2026-01-01", "visits.high = 4");
        PolicyVersion first = adopt("2026-01-01");
        write("519921", "2026-12-01", "visits.high = 6");
        PolicyVersion second = adopt("2026-12-01");
        assertEquals(Optional.empty(), on(LocalDate.parse("2025-12-31")));
        assertEquals(first, on(LocalDate.parse("2026-11-30")).orElseThrow().version());
        assertEquals(second, on(LocalDate.parse("2026-12-01")).orElseThrow().version());
        // the file is lost, and the county goes by its own copy
        Files.delete(own);
        cell.advance(Duration.ofDays(30));
        assertEquals(
                new Rhythm(OptionalInt.of(1), OptionalInt.of(4), Optional.empty()),
                policies.version(cell, TYPE, first).orElseThrow().value());
        assertEquals(first, PolicyVersion.read(first.toString()));
    }

    @Test
    void aFileThatCountsMayNotBeChanged() throws IOException {
        Path file = write("51", "2026-01-01", "visits.low = 1");
        adopt("2026-01-01");
        Files.writeString(file, "visits.low = 2");
        write("519921", "2026-12-01", "visits.high = 6");
        String why = refused("2026-12-01");
        assertTrue(why.startsWith("etc/policies/51/policy.rhythm/2026-01-01.properties was changed"), why);
        assertTrue(why.contains("write a new file with a later day"), why);
        assertEquals(OptionalInt.of(1), on(TODAY).orElseThrow().value().low());
        // words for people are no part of it
        Files.writeString(file, "# 说明\n\nvisits.low=1\n");
        adopt("2026-12-01");
    }

    @Test
    void aRefusalNamesFileLineAndCureAndNothingIsAdopted() throws IOException {
        write("51", "2026-01-01", "visits.low = 1");
        write("5199", "2026-01-01", "# 市\nvisits.high = often");
        assertEquals(
                "etc/policies/5199/policy.rhythm/2026-01-01.properties:2: visits.high: write a whole number, for example 30",
                refused("2026-11-24"));
        write("5199", "2026-01-01", "visits.hihg = 3");
        assertTrue(refused("2026-11-24").contains("properties:1: visits.hihg: no such value; there are: "));
        write("5199", "2026-01-01", "visits.high 3");
        assertTrue(refused("2026-11-24").contains("properties:1: not of the form key = value"));
        write("5199", "2026-01-01", "who = a\nwho = b");
        assertTrue(refused("2026-11-24").contains("properties:2: who stands already in line 1"));
        assertEquals(List.of(), policies.kept(cell, TYPE.name()));
    }

    @Test
    void withoutAFileItSaysWhereToWriteOne() {
        assertTrue(refused("2026-12-01").endsWith("write etc/policies/519921/policy.rhythm/2026-12-01.properties"));
    }

    @Test
    void onlyAFirstVersionReachesBack() throws IOException {
        write("51", "2026-01-01", "visits.low = 1");
        adopt("2026-01-01");
        write("519921", "2026-06-01", "visits.low = 2");
        assertTrue(refused("2026-06-01").contains("counts already"));
        adopt("2026-11-24");
        write("519921", "2026-11-24", "visits.low = 3");
        assertTrue(refused("2026-11-24").contains("let the new one begin after 2026-11-24"));
    }

    @Test
    void whatDoesNotCountYetMayBeReplacedAndStaysKept() throws IOException {
        write("51", "2026-12-01", "visits.low = 1");
        PolicyVersion first = adopt("2026-12-01");
        write("51", "2026-12-01", "visits.low = 2");
        PolicyVersion second = adopt("2026-12-01");
        assertEquals(second, on(LocalDate.parse("2026-12-01")).orElseThrow().version());
        assertEquals(
                OptionalInt.of(1),
                policies.version(cell, TYPE, first).orElseThrow().value().low());
        assertEquals(
                List.of(false, true),
                policies.kept(cell, TYPE.name()).stream()
                        .sorted(java.util.Comparator.comparing(Kept::replaced))
                        .map(Kept::replaced)
                        .toList());
    }

    @Test
    void theSameAgainChangesNothing() throws IOException {
        write("51", "2026-01-01", "visits.low = 1");
        PolicyVersion first = adopt("2026-01-01");
        assertEquals(new Adoption.Unchanged(first), policies.adopt(cell, TYPE, TODAY, WHO));
    }

    @Test
    void theLedgerSaysWhoAdoptedWhich() throws IOException {
        write("51", "2026-01-01", "visits.low = 1");
        PolicyVersion version = adopt("2026-01-01");
        assertEquals("县民政局 某某", policies.kept(cell, TYPE.name()).get(0).by());
        List<String> lines = LedgerLines.of(cell);
        assertEquals(List.of("operator policy.adopted policy.rhythm/" + version + " command"), lines);
    }

    /** Whoever asks hears values and ids, and only of modules that are on. */
    @Test
    void aDifferenceNamesWhatItTouches() throws IOException {
        write("51", "2026-01-01", "visits.low = 1\nvisits.high = 2");
        adopt("2026-01-01");
        write("51", "2027-01-01", "visits.low = 1\nvisits.high = 5\nwho = 儿童主任");
        kinds.offer("impact", new ModuleName("content"), new Touches());
        kinds.offer("off", new ModuleName("hotline"), new Touches());
        Difference difference =
                policies.difference(cell, TYPE, LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
        assertEquals(
                List.of(new Difference.Change("visits.high", "2", "5"), new Difference.Change("who", "", "儿童主任")),
                difference.changes());
        assertEquals(List.of(new Affected("child", "k1"), new Affected("child", "k2")), difference.affected());
        assertEquals(difference, policies.preview(cell, TYPE, LocalDate.parse("2027-01-01")));
    }

    private record Touches() implements PolicyImpact {
        @Override
        public PolicyName policy() {
            return TYPE.name();
        }

        @Override
        public Set<Affected> affected(Cell where, PolicyValues before, PolicyValues after) {
            return before.text("visits.high").equals(after.text("visits.high"))
                    ? Set.of()
                    : Set.of(new Affected("child", "k2"), new Affected("child", "k1"));
        }
    }

    @Test
    void aModuleThatNeedsOneLacksItUntilItCounts() throws IOException {
        assertEquals(List.of(TYPE.name()), policies.lacking(cell, MODULE));
        write("51", "2026-12-01", "visits.low = 1");
        adopt("2026-12-01");
        assertEquals(List.of(TYPE.name()), policies.lacking(cell, MODULE));
        cell.advance(Duration.ofDays(10));
        assertEquals(List.of(), policies.lacking(cell, MODULE));
    }

    @Test
    void anotherModulesPolicyIsPassedOver() {
        Kinds strange = new Kinds();
        strange.offer("type", new ModuleName("hotline"), TYPE);
        assertEquals(List.of(), strange.all());
        assertEquals(Map.of(), Map.copyOf(new PolicyValues(Map.of()).lines()));
    }
}
