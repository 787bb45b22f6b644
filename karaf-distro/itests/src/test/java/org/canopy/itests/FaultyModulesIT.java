package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Modules that are wrong in every way we could think of; the portal is asked all the time and never fails. */
class FaultyModulesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ON = "demo = true\nbyDefault = true\nmodules = content, well, fails, draws, hangs";

    private static Distribution canopy;
    private Asking asking;

    @BeforeAll
    static void start() throws Exception {
        canopy = Distribution.unpacked("faulty");
        canopy.county("demo", "青禾县", "519921000000", ON);
        canopy.start();
    }

    @AfterAll
    static void stop() throws Exception {
        canopy.stop();
    }

    @BeforeEach
    void askAllTheTime() {
        asking = Asking.of(canopy.portal(), "/laws");
    }

    @AfterEach
    void thePortalAnsweredThroughout() {
        asking.close();
        asking.allWasWell();
    }

    private static Distribution.Said install(MadeModule module) throws Exception {
        return install(module.signedKar(canopy.folder(), canopy.maker()));
    }

    private static Distribution.Said install(byte[] kar) throws Exception {
        Path file = Files.write(Files.createTempFile(canopy.folder(), "brought", ".kar"), kar);
        return canopy.canopy("module-install", file.toString());
    }

    private static void refused(String code, String because, Distribution.Said said) throws Exception {
        assertEquals(1, said.code(), said.words());
        assertTrue(said.words().contains("(" + code + ")"), said.words());
        assertTrue(said.words().contains(because), said.words());
        assertTrue(said.words().contains("What to do: "), said.words());
    }

    /** A county's file may go on naming a module that is gone; it then has no version. */
    private static boolean installed(String module) throws Exception {
        for (JsonNode row : Json.of(canopy.canopy("modules", "--json").words())) {
            if (row.get("name").asText().equals(module)
                    && !row.get("version").asText().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aGoodOneAnswersAndGoesAndANewerOneTakesOver() throws Exception {
        assertEquals(0, install(MadeModule.named("well")).code());
        assertTrue(canopy.portal().within(PATIENCE, "/well", answer -> answer.status() == 200));
        refused("version", "1.0.0 is installed already", install(MadeModule.named("well")));
        // a newer one that fails leaves the old one answering
        MadeModule broken = MadeModule.named("well").version("1.1.0").constructor("if (true) throw new Error();");
        refused("unhealthy", "java.lang.Error", install(broken));
        assertEquals("well", canopy.portal().get("/well").body().strip());
        MadeModule newer = MadeModule.named("well").version("1.2.0").body("return Response.ok(\"better\").build();");
        Distribution.Said said = install(newer);
        assertEquals(0, said.code(), said.words());
        assertTrue(canopy.portal()
                .within(PATIENCE, "/well", answer -> answer.body().strip().equals("better")));
        assertEquals(0, canopy.canopy("module-remove", "well").code());
        assertTrue(canopy.portal().within(PATIENCE, "/well", answer -> answer.status() == 404));
    }

    @Test
    void aBadManifest() throws Exception {
        refused(
                "bad-manifest",
                "permision",
                install(MadeModule.named("misspelt").json(", \"permision\": [\"all\"]")));
    }

    @Test
    void whatWouldRunInsideOthersOrBeforeWeLook() throws Exception {
        refused(
                "bad-bundle",
                "Bundle-Activator",
                install(MadeModule.named("starts").headers("Bundle-Activator: org.example.starts.Page\n")));
        refused(
                "bad-bundle",
                "Fragment-Host",
                install(MadeModule.named("enters").headers("Fragment-Host: org.canopy.api\n")));
    }

    @Test
    void anImportThatNobodyOffers() throws Exception {
        MadeModule module = MadeModule.named("misses").headers("Require-Capability: org.example.nothing\n");
        refused("unresolved", "org.example.nothing", install(module));
        assertFalse(installed("misses"));
    }

    @Test
    void aConstructorThatThrows() throws Exception {
        refused(
                "unhealthy",
                "java.lang.IllegalStateException",
                install(MadeModule.named("throwing").constructor("if (true) throw new IllegalStateException();")));
        assertFalse(installed("throwing"));
    }

    @Test
    void aConstructorThatNeverEnds() throws Exception {
        MadeModule module = MadeModule.named("sleeps")
                .constructor("try { Thread.sleep(9_999_999); } catch (InterruptedException e) { throw new Error(e); }");
        refused("blocked", "has not been made", install(module));
        assertFalse(installed("sleeps"));
        assertEquals(200, canopy.portal().get("/readyz").status());
    }

    @Test
    void theSamePathAsAnother() throws Exception {
        refused(
                "unhealthy",
                "it belongs to content",
                install(MadeModule.named("squats").path("/laws/more")));
        assertFalse(installed("squats"));
    }

    /** @return answers until the module is gone */
    private static int askedUntilGone(String path) throws Exception {
        for (int asked = 1; asked < 200; asked++) {
            if (canopy.portal().get(path).status() == 404) {
                return asked;
            }
            Thread.sleep(50);
        }
        return Integer.MAX_VALUE;
    }

    private static void quarantined(String module, String why) throws Exception {
        String doctor = canopy.canopy("doctor").words();
        assertTrue(doctor.contains("org.example." + module) && doctor.contains(why), doctor);
        assertFalse(installed(module));
    }

    @Test
    void onlyErrors() throws Exception {
        assertEquals(
                0,
                install(MadeModule.named("fails").body("throw new IllegalStateException();"))
                        .code());
        int asked = askedUntilGone("/fails");
        assertTrue(asked > 20 && asked < 200, "asked " + asked);
        quarantined("fails", "error of its own");
    }

    @Test
    void aTemplateThatDoesNotExist() throws Exception {
        assertEquals(
                0,
                install(MadeModule.named("draws").body("return org.canopy.api.web.View.of(\"nothing\", \"x\");"))
                        .code());
        int asked = askedUntilGone("/draws");
        assertTrue(asked > 20 && asked < 200, "asked " + asked);
        quarantined("draws", "error of its own");
    }

    @Test
    void requestsThatNeverEnd() throws Exception {
        assertEquals(
                0,
                install(MadeModule.named("hangs").body("Thread.sleep(9_999_999); return null;"))
                        .code());
        for (int i = 0; i < 30; i++) {
            Thread one = new Thread(() -> ask("/hangs"));
            one.setDaemon(true);
            one.start();
        }
        // until all that it may have are taken: who comes now is turned away at once
        Thread.sleep(5_000);
        assertTrue(canopy.portal().within(PATIENCE, "/hangs", answer -> answer.status() == 404));
        quarantined("hangs", "do not end");
    }

    private static void ask(String path) {
        try {
            canopy.portal().get(path);
        } catch (IOException lostPatience) {
            // that is what it does
        }
    }
}
