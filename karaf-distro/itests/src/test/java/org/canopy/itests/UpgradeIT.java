package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A module with data in two counties, and what can become of its next version. Whatever it is, the old version answers with
 * its old rows within ten seconds, and the neighbours never fail.
 */
class UpgradeIT {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHOW =
            """
            if (words != null) cell.write(db -> db.execute(
                "insert into moves_note (id, words) values (?, ?)", words, words));
            return Response.ok(cell.read(db -> String.join(",", db.fetch(
                "select %s from moves_note order by id").getValues(0, String.class)))).build();
            """;
    private static final MadeModule ONE = MadeModule.named("moves")
            .migration(
                    "V001__note.sql",
                    "create table moves_note (id varchar(40) primary key, words varchar(80));\n"
                            + "insert into moves_note values ('a', 'old');")
            .json(", \"data\": 1")
            .body(SHOW.formatted("words"));
    private static final MadeModule TWO = ONE.version("2.0.0")
            .json(", \"data\": 2")
            .migration(
                    "V002__colour.sql",
                    "alter table moves_note add column colour varchar(20);\n"
                            + "update moves_note set colour = 'green';")
            .body(SHOW.formatted("words || '/' || coalesce(colour, 'none')"));

    private static Distribution canopy;

    @BeforeAll
    static void start() throws Exception {
        canopy = Distribution.unpacked("upgrade");
        canopy.county("demo", "青禾县", "519921000000", "demo = true\nbyDefault = true\nmodules = content, moves");
        canopy.county("linshui", "临水县", "519922000000", "modules = content, moves");
        canopy.start();
        Distribution.Said said = install(ONE);
        assertEquals(0, said.code(), said.words());
        for (String county : List.of("demo", "linshui")) {
            assertTrue(shows(PATIENCE, county, "old"));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        canopy.stop();
    }

    private static Distribution.Said install(MadeModule module, String... words) throws Exception {
        Path file = Files.write(
                Files.createTempFile(canopy.folder(), "brought", ".kar"),
                module.signedKar(canopy.folder(), canopy.maker()));
        String[] all = new String[words.length + 2];
        all[0] = "module-install";
        all[1] = file.toString();
        System.arraycopy(words, 0, all, 2, words.length);
        return canopy.canopy(all);
    }

    private static boolean shows(Duration time, String county, String rows) throws Exception {
        return canopy.portal().within(time, "/" + county + "/moves", answer -> answer.body()
                .strip()
                .equals(rows));
    }

    private static Path snapshot(String county) {
        return canopy.data().resolve("cells/" + county + "/snapshots/moves-1.db");
    }

    /** Java for the module: whether the counties' data has moved already. */
    private static String moved(String then) {
        return "if (java.nio.file.Files.exists(java.nio.file.Path.of(\"" + snapshot("linshui") + "\"))) { " + then
                + " } return java.util.Optional.empty();";
    }

    private static void forgetSnapshots() throws Exception {
        Files.deleteIfExists(snapshot("demo"));
        Files.deleteIfExists(snapshot("linshui"));
    }

    private static void refusedAndAsBefore(MadeModule bad, String code, String because) throws Exception {
        forgetSnapshots();
        try (Asking neighbour = Asking.of(canopy.portal(), "/linshui/laws")) {
            Distribution.Said said = install(bad);
            long begin = System.nanoTime();
            assertEquals(1, said.code(), said.words());
            assertTrue(said.words().contains("(" + code + ")") && said.words().contains(because), said.words());
            assertTrue(shows(TEN_SECONDS, "demo", "old"));
            assertTrue(shows(TEN_SECONDS, "linshui", "old"));
            System.out.printf(
                    "%s: the old version answers after %d ms%n", code, (System.nanoTime() - begin) / 1_000_000);
            neighbour.allWasWell();
        }
        assertEquals("old", canopy.portal().get("/demo/moves").body().strip());
    }

    @Test
    void aConstructorThatThrows() throws Exception {
        refusedAndAsBefore(
                TWO.constructor("if (true) throw new IllegalStateException();"), "unhealthy", "IllegalStateException");
    }

    @Test
    void aConstructorThatNeverEnds() throws Exception {
        refusedAndAsBefore(
                TWO.constructor(
                        "try { Thread.sleep(9_999_999); } catch (InterruptedException e) { throw new Error(e); }"),
                "blocked",
                "has not been made");
    }

    @Test
    void aMigrationThatFailsIsRehearsed() throws Exception {
        refusedAndAsBefore(
                TWO.migration(
                        "V003__broken.sql",
                        "create table moves_more (id varchar(9));\nupdate moves_nothing set a = 1;"),
                "migration",
                "V003__broken.sql, line 2");
    }

    @Test
    void aVersionThatIsNotWellWithTheDataMoved() throws Exception {
        refusedAndAsBefore(
                TWO.missing(moved("return java.util.Optional.of(\"it does not like it\");")),
                "unhealthy",
                "it does not like it");
        assertTrue(Files.exists(snapshot("demo")), "it did not come so far");
    }

    @Test
    void aProcessThatIsKilledBetweenMovingAndDeciding() throws Exception {
        forgetSnapshots();
        MadeModule waits = TWO.missing(moved("try { Thread.sleep(9_999); } catch (InterruptedException e) { }"));
        Thread installing = new Thread(() -> {
            try {
                install(waits);
            } catch (Exception killed) {
                // as it must be
            }
        });
        installing.start();
        while (!Files.exists(snapshot("linshui"))) {
            Thread.sleep(20);
        }
        Thread.sleep(1_000);
        ProcessHandle process = ProcessHandle.of(canopy.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
        installing.join();
        canopy.start();
        assertTrue(shows(PATIENCE, "demo", "old"));
        assertTrue(shows(PATIENCE, "linshui", "old"));
    }

    @Test
    void aGoodOneTakesTheDataAlongAndTheOldOneComesBackWithItsOwn() throws Exception {
        try (Asking neighbour = Asking.of(canopy.portal(), "/demo/laws")) {
            long begin = System.nanoTime();
            Distribution.Said said = install(TWO);
            System.out.printf("a good upgrade takes %d ms%n", (System.nanoTime() - begin) / 1_000_000);
            assertEquals(0, said.code(), said.words());
            assertTrue(said.words().contains("data version 1 -> 2, rehearsed on a copy"), said.words());
            assertTrue(said.words().contains("county linshui, 1 rows"), said.words());
            assertTrue(shows(PATIENCE, "demo", "old/green"));
            assertTrue(shows(PATIENCE, "linshui", "old/green"));
            assertEquals(
                    "old/green,new/none",
                    canopy.portal().get("/demo/moves?words=new").body().strip());

            said = install(ONE);
            assertTrue(
                    said.words().contains("(data-older)") && said.words().contains("--restore-snapshot"), said.words());
            said = install(ONE, "--restore-snapshot");
            assertEquals(0, said.code(), said.words());
            assertTrue(said.words().contains("written since and set aside: 1 rows of moves_note"), said.words());
            assertTrue(shows(PATIENCE, "demo", "old"));
            assertTrue(shows(PATIENCE, "linshui", "old"));
            assertEquals(
                    "moves_note\tnew\n",
                    Files.readString(canopy.data().resolve("cells/demo/snapshots/moves-2-since-1.txt")));
            neighbour.allWasWell();
        }
    }
}
