package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Four ways in, four faults: sixteen refusals, each with its reason, and nothing of it ever ran. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnsignedEverywhereIT {
    enum Fault {
        UNSIGNED,
        TAMPERED,
        EXPIRED,
        REVOKED
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Distribution canopy;
    private static Maker expired;
    private static Maker revoked;

    @BeforeAll
    static void startInDevelopmentMode() throws Exception {
        canopy = Distribution.unpacked("unsigned");
        Path keys = canopy.folder().resolve("makers");
        expired = Maker.made(keys, "expired", "-startdate", "-30d", "-validity", "10");
        revoked = Maker.made(keys, "revoked");
        expired.trustedIn(canopy.folder());
        revoked.trustedIn(canopy.folder());
        Files.writeString(canopy.folder().resolve("etc/trust/revoked.txt"), "# left the county\n" + revoked.serial());
        Files.writeString(canopy.folder().resolve("etc/trust/development.txt"), "deploy\n");
        canopy.start();
        for (MadeModule hand : MadeModule.hands()) {
            Distribution.Said said = install(hand.signedKar(canopy.folder(), canopy.maker()));
            assertEquals(0, said.code(), said.words());
        }
    }

    @AfterAll
    static void stop() throws Exception {
        canopy.stop();
    }

    private static Distribution.Said install(byte[] kar) throws Exception {
        Path file = Files.write(Files.createTempFile(canopy.folder(), "brought", ".kar"), kar);
        return canopy.canopy("module-install", file.toString());
    }

    private static MadeModule evil(Fault fault, String way) {
        String name = way + fault.name().toLowerCase(Locale.ROOT);
        return MadeModule.named(name).constructor("new java.io.File(\"" + ran(name) + "\").mkdirs();");
    }

    private static Path ran(String name) {
        return canopy.folder().resolve("ran-" + name);
    }

    private static byte[] jar(MadeModule module, Fault fault) throws IOException {
        byte[] jar = module.jar(canopy.folder());
        return switch (fault) {
            case UNSIGNED -> jar;
            case TAMPERED -> altered(canopy.maker().signed(jar), "words.txt");
            case EXPIRED -> expired.signed(jar);
            case REVOKED -> revoked.signed(jar);
        };
    }

    private static byte[] altered(byte[] archive, String entry) throws IOException {
        return MadeModule.changed(archive, entry, was -> " {}".getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(MadeModule module, Fault fault) throws IOException {
        return Files.write(canopy.folder().resolve(module.name() + ".jar"), jar(module, fault));
    }

    private static String log() throws IOException {
        Path log = canopy.data().resolve("log/refused.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** The line of this bundle, with this reason; and its code never ran. */
    private static void refused(MadeModule module, Fault fault) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        String line = "\t" + fault + "\torg.example." + module.name() + " 1.0.0\t";
        while (!log().contains(line) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertTrue(log().contains(line), log());
        assertFalse(Files.exists(ran(module.name())), module.name() + " ran");
        String all = canopy.canopy("handslist").words();
        assertFalse(all.contains("org.example." + module.name()), all);
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void byOurInstaller(Fault fault) throws Exception {
        MadeModule module = evil(fault, "installer");
        byte[] kar =
                switch (fault) {
                    case UNSIGNED -> module.kar(module.jar(canopy.folder()));
                    case TAMPERED -> altered(module.signedKar(canopy.folder(), canopy.maker()), "canopy-module.json");
                    case EXPIRED -> module.signedKar(canopy.folder(), expired);
                    case REVOKED -> module.signedKar(canopy.folder(), revoked);
                };
        Distribution.Said said = install(kar);
        assertEquals(1, said.code(), said.words());
        assertTrue(said.words().contains("(" + fault.name().toLowerCase(Locale.ROOT) + ")"), said.words());
        assertTrue(said.words().contains("What to do: "), said.words());
        assertTrue(log().contains("\t" + fault + "\tpackage\tinstall\t"), log());
        assertFalse(Files.exists(ran(module.name())));
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void throughTheFrameworkAsAShellDoes(Fault fault) throws Exception {
        MadeModule module = evil(fault, "framework");
        assertNotEquals(
                0,
                canopy.canopy("handsinstall", file(module, fault).toUri().toString())
                        .code());
        refused(module, fault);
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void throughAFeaturesRepository(Fault fault) throws Exception {
        MadeModule module = evil(fault, "feature");
        Path features = canopy.folder().resolve(module.name() + ".xml");
        Files.writeString(
                features,
                """
                <features name="%s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="%s" version="1.0.0"><bundle>%s</bundle></feature>
                </features>
                """
                        .formatted(
                                module.name(),
                                module.name(),
                                file(module, fault).toUri()));
        canopy.canopy("handsfeature", features.toUri().toString(), module.name());
        refused(module, fault);
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void throughTheFolderOfDevelopmentMode(Fault fault) throws Exception {
        MadeModule module = evil(fault, "deploy");
        Path ready = file(module, fault);
        Files.move(ready, canopy.folder().resolve("deploy").resolve(ready.getFileName()));
        refused(module, fault);
    }

    @Test
    @Order(2)
    void whatIsSignedRunsOnTheSameWays() throws Exception {
        MadeModule module = MadeModule.named("signedshell");
        Path file = Files.write(
                canopy.folder().resolve("signedshell.jar"), canopy.maker().signed(module.jar(canopy.folder())));
        Distribution.Said said = canopy.canopy("handsinstall", file.toUri().toString());
        assertEquals(0, said.code(), said.words());
        MadeModule laid = MadeModule.named("signedlaid");
        Path ready = Files.write(
                canopy.folder().resolve("signedlaid.jar"), canopy.maker().signed(laid.jar(canopy.folder())));
        Files.move(ready, canopy.folder().resolve("deploy/signedlaid.jar"));
        assertTrue(stands("org.example.signedlaid 1.0.0 32", true));
    }

    private static boolean stands(String line, boolean wanted) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (canopy.canopy("handslist").words().contains(line) == wanted) {
                return true;
            }
            Thread.sleep(500);
        }
        return false;
    }

    @Test
    @Order(2)
    void everyPageAndTheDoctorSayThatDevelopmentModeIsOn() throws Exception {
        for (String path : new String[] {"/", "/laws", "/no-such-page"}) {
            assertTrue(
                    canopy.portal().get(path, "Accept-Language: zh-CN").body().contains("开发模式"), path);
        }
        assertTrue(canopy.canopy("doctor").words().contains("development mode"));
    }

    @Test
    @Order(3)
    void everyRefusalStandsInTheLedgerOfTheCounty() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (lines() < 16 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertTrue(lines() >= 16, lines() + " lines");
    }

    private static int lines() throws Exception {
        Path db = canopy.data().resolve("cells/demo/canopy.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:file:" + db + "?mode=ro");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from platform_ledger where act = 'modules.refused'")) {
            return rows.getInt(1);
        }
    }

    @Test
    @Order(4)
    void whoIsRevokedWhileTheirModuleRunsIsThrownOutAndAlsoWhileCanopyStandsStill() throws Exception {
        Maker leaving = Maker.made(canopy.folder().resolve("makers"), "leaving");
        Maker gone = Maker.made(canopy.folder().resolve("makers"), "gone");
        leaving.trustedIn(canopy.folder());
        gone.trustedIn(canopy.folder());
        Thread.sleep(3_000);
        for (Maker maker : new Maker[] {leaving, gone}) {
            MadeModule module = MadeModule.named("of" + (maker == gone ? "gone" : "leaving"));
            Distribution.Said said = install(module.signedKar(canopy.folder(), maker));
            assertEquals(0, said.code(), said.words());
        }
        Path list = canopy.folder().resolve("etc/trust/revoked.txt");
        Files.writeString(list, Files.readString(list) + "\n" + leaving.serial());
        assertTrue(stands("org.example.ofleaving", false));
        assertTrue(stands("org.example.ofgone 1.0.0 32", true));
        canopy.stop();
        Files.writeString(list, Files.readString(list) + "\n" + gone.serial());
        canopy.start();
        assertTrue(stands("org.example.ofgone", false));
        assertTrue(stands("org.example.handslist 1.0.0 32", true));
        assertEquals(200, canopy.portal().get("/readyz").status());
    }
}
