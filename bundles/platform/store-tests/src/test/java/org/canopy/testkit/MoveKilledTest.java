package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.canopy.api.county.Cell;
import org.canopy.api.module.ModuleData.Move;
import org.canopy.api.module.ModuleData.Reached;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while a module's data moves: the next start finds all counties on one version, with its data. */
class MoveKilledTest {
    @TempDir
    Path folder;

    private final Random random = new Random();

    @BeforeEach
    void oneRowEach() throws Exception {
        try (Movers movers = new Movers(folder)) {
            for (Cell cell : movers.counties.all()) {
                cell.write(db -> db.execute("insert into late_place (id, note) values ('p1', '井边')"));
            }
            movers.data.decide(TablesContract.LATE, new Reached(1, "one"));
        }
    }

    @Test
    void beforeItIsDecidedEverythingIsAsItWas() throws Exception {
        for (int cycle = 0; cycle < 4; cycle++) {
            killed("begun", random.nextInt(400));
            if (allAre() == 2) {
                goBack();
            }
        }
        killed("moved", 0);
        assertEquals(1, allAre());
    }

    @Test
    void onceItIsDecidedItStays() throws Exception {
        killed("kept", 0);
        assertEquals(2, allAre());
        goBack();
        assertEquals(1, allAre());
    }

    private void killed(String at, int later) throws Exception {
        Path said = folder.resolve("said.txt");
        Files.deleteIfExists(said);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Movers.class.getName(),
                        folder.toString(),
                        at)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < 3_000 && !Files.readString(said).contains(at); i++) {
            assertTrue(process.isAlive(), "it ended by itself");
            TimeUnit.MILLISECONDS.sleep(10);
        }
        TimeUnit.MILLISECONDS.sleep(later);
        process.destroyForcibly().waitFor();
    }

    /** The one version that all counties have, and whose data they have. */
    private int allAre() throws Exception {
        try (Movers movers = new Movers(folder)) {
            int reached = movers.data.reached(TablesContract.LATE).orElseThrow().data();
            assertEquals(
                    2,
                    movers.counties.all().size(),
                    movers.counties.complaints().toString());
            for (Cell cell : movers.counties.all()) {
                assertEquals(List.of("p1"), cell.read(db -> db.fetch("select id from late_place")
                        .getValues(0, String.class)));
                boolean coloured =
                        cell.read(db -> db.fetch("select * from late_place").field("colour") != null);
                assertEquals(reached == 2, coloured, cell.toString());
            }
            try (var left = Files.walk(folder.resolve("data"))) {
                assertFalse(left.anyMatch(file -> file.toString().endsWith(".new")), "half a copy stays");
            }
            return reached;
        }
    }

    private void goBack() throws Exception {
        try (Movers movers = new Movers(folder);
                Move move = movers.data.begin(TablesContract.LATE, 2, 1)) {
            move.goBack(movers.second());
            move.keep("one");
        }
    }
}
