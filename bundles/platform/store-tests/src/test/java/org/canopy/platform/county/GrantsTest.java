package org.canopy.platform.county;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.canopy.api.county.CellName;
import org.canopy.api.county.ModuleName;
import org.canopy.api.identity.AccountId;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Asked.Kind;
import org.canopy.api.module.Granted;
import org.canopy.api.module.NotGranted;
import org.canopy.api.outbound.Outbound;
import org.canopy.api.outbound.OutboundRequest;
import org.canopy.api.outbound.Unreachable;
import org.canopy.api.vault.Erasure;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Vaults;
import org.canopy.platform.look.Kept;
import org.canopy.testkit.FakeInstalled;
import org.canopy.testkit.MemoryVault;
import org.canopy.testkit.PackageOwners;
import org.canopy.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module gets what its county granted it, and nothing else; a module that came as a package nothing by itself. */
class GrantsTest {
    private static final ModuleName NOTES = new ModuleName("notes");

    @TempDir
    Path folder;

    private final FakeInstalled installed = new FakeInstalled();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private Optional<ModuleName> caller = Optional.empty();
    private County county;

    @BeforeEach
    void aCountyThatHasNothingOn() {
        MemoryVault vault = new MemoryVault();
        installed.offer((Vaults) cell -> vault);
        installed.install("notes");
        installed.brought("notes");
        county = opened("");
    }

    private County opened(String modules) {
        CountyFile file =
                CountyFile.parse("county.cfg", List.of("title = 青禾县", "division = 519921", "modules = " + modules));
        CountyPlan plan = CountyPlan.of(new CellName("qinghe"), file, folder);
        return new County(plan, installed, new PackageOwners("notes"), ignored -> clock, () -> caller);
    }

    @AfterEach
    void close() {
        county.close();
    }

    private void asNotes(Runnable work) {
        caller = Optional.of(NOTES);
        try {
            work.run();
        } finally {
            caller = Optional.empty();
        }
    }

    private void denied(Runnable work) {
        asNotes(() -> assertThrows(NotGranted.class, work::run));
    }

    private void schedules(String kind) {
        county.write(db -> {
            county.jobs().schedule(db, kind, "1", clock.instant());
            return kind;
        });
    }

    private void announces(String type) {
        county.write(db -> {
            county.events().publish(db, type, "1");
            return type;
        });
    }

    private void notesInTheLedger(String act) {
        county.write(db -> {
            county.ledger().write(db, new LedgerLine("system", act, "1", ""));
            return act;
        });
    }

    private void seals(String module, String record) {
        Label label = new Label(new ModuleName(module), record, "story", 0);
        var sealed = county.vault().seal(label, "text".getBytes(StandardCharsets.UTF_8));
        county.vault().open(label, sealed, new Purpose("handling"));
    }

    private void agreedTo(String header, String value) {
        installed.asks("notes", header, value);
        county.grants().agree(NOTES, "somebody");
    }

    @Test
    void recordsOfItsOwnThatItWasGrantedAreSealedAndNoOthers() {
        denied(() -> seals("notes", "note:1"));
        agreedTo("Canopy-Records", "notes.note");
        asNotes(() -> seals("notes", "note:1"));
        denied(() -> seals("notes", "diary:1"));
        denied(() -> seals("records", "note:1"));
    }

    @Test
    void recordsOfItsOwnThatItWasGrantedAreErasedAndNoOthers() {
        denied(() -> erases("notes", "note:1"));
        agreedTo("Canopy-Records", "notes.note");
        asNotes(() -> erases("notes", "note:1"));
        denied(() -> erases("notes", "diary:1"));
        denied(() -> erases("records", "note:1"));
    }

    private void erases(String module, String record) {
        AccountId somebody = new AccountId("a".repeat(26));
        county.vault().erase(new Erasure(new ModuleName(module), List.of(record), List.of(somebody), "request"));
    }

    @Test
    void jobsOfItsOwnThatItWasGrantedAreListedAndNoOthers() {
        denied(() -> schedules("notes.remind"));
        agreedTo("Canopy-Jobs", "notes.remind");
        asNotes(() -> schedules("notes.remind"));
        denied(() -> schedules("notes.other"));
        denied(() -> schedules("records.expire"));
        denied(() -> county.jobs().dueAt("records.expire", "1"));
    }

    @Test
    void announcesAndWritesIntoTheLedgerUnderItsOwnNameAlone() {
        asNotes(() -> announces("notes.Written"));
        denied(() -> announces("records.Closed"));
        asNotes(() -> notesInTheLedger("notes.printed"));
        denied(() -> notesInTheLedger("identity.signed-in"));
        assertEquals(0, Kept.events(county, "records.Closed"));
    }

    @Test
    void hearsWhatWasAskedForAndAgreedTo() {
        assertTrue(county.mayHear(NOTES, "notes.Written"));
        installed.asks("notes", "Canopy-Hears", "records.Closed");
        assertFalse(county.mayHear(NOTES, "records.Closed"), "asked for is not granted");
        county.grants().agree(NOTES, "somebody");
        assertTrue(county.mayHear(NOTES, "records.Closed"));
        assertFalse(county.mayHear(NOTES, "records.Opened"));
    }

    @Test
    void thePlatformIsNotLimitedAndAModuleOfTheReleaseHasWhatItAsksFor() {
        schedules("records.expire");
        installed.install("content");
        installed.asks("content", "Canopy-Jobs", "content.tidy");
        assertTrue(county.grants().may(new ModuleName("content"), Kind.JOB, "content.tidy"));
        assertFalse(county.grants().may(new ModuleName("content"), Kind.JOB, "content.other"));
    }

    @Test
    void aVaultThatAModuleOffersIsNobodysVault() {
        installed.install("notes", (Vaults) cell -> {
            throw new AssertionError("a module's own vault");
        });
        assertFalse(county.vault().locked());
    }

    @Test
    void whatANewVersionAsksForMoreWaitsForSomebodyToAgree() {
        agreedTo("Canopy-Jobs", "notes.remind");
        installed.asks("notes", "Canopy-Jobs", "notes.remind,notes.digest");
        Granted now = county.grants().in(NOTES);
        assertEquals(List.of(new Asked(Kind.JOB, "notes.digest")), now.more());
        asNotes(() -> schedules("notes.remind"));
        denied(() -> schedules("notes.digest"));
        county.grants().agree(NOTES, "somebody");
        asNotes(() -> schedules("notes.digest"));
        assertEquals(List.of(), county.grants().in(NOTES).denied(), "what is settled is not shown any more");
        assertEquals(1, Kept.lines(county, "modules.granted", "job:notes.digest"));
        assertEquals(
                1, Kept.lines(county, "modules.granted", "job:notes.remind"), "what was agreed to once is said once");
    }

    @Test
    void grantsAreTheCountysAndLast() {
        agreedTo("Canopy-Jobs", "notes.remind");
        county.close();
        county = opened("notes");
        asNotes(() -> schedules("notes.remind"));
        installed.asks("notes", "Canopy-Hosts", "example.org");
        assertEquals(
                List.of(new Asked(Kind.HOST, "example.org")),
                county.grants().in(NOTES).more());
    }

    @Test
    void whatWasOnBeforeGrantsWereKeptGoesOnAndGetsNoMore() {
        county.close();
        Path other = folder.resolve("earlier");
        folder = other;
        installed.asks("notes", "Canopy-Jobs", "notes.remind");
        county = opened("notes");
        asNotes(() -> schedules("notes.remind"));
        county.grants().settle();
        installed.asks("notes", "Canopy-Jobs", "notes.remind,notes.digest");
        asNotes(() -> schedules("notes.remind"));
        denied(() -> schedules("notes.digest"));
        installed.install("later");
        installed.brought("later");
        installed.asks("later", "Canopy-Jobs", "later.on");
        county.close();
        county = opened("notes, later");
        assertFalse(
                county.grants().may(new ModuleName("later"), Kind.JOB, "later.on"), "a line of the file is no grant");
    }

    @Test
    void aDenialIsCountedAndWrittenDownOnceAnHour() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            denied(() -> schedules("notes.remind"));
        }
        Granted.Denial denial = county.grants().in(NOTES).denied().get(0);
        assertEquals(new Granted.Denial(Kind.JOB, "notes.remind", 5, clock.instant()), denial);
        written(1);
        clock.advance(Duration.ofMinutes(61));
        denied(() -> schedules("notes.remind"));
        denied(() -> schedules("notes.remind"));
        written(2);
    }

    private void written(int wanted) throws InterruptedException {
        for (int i = 0; i < 100 && Kept.lines(county, "modules.denied", "job:notes.remind") < wanted; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertEquals(wanted, Kept.lines(county, "modules.denied", "job:notes.remind"));
    }

    @Test
    void whatIsNoCodeIsNotRepeated() {
        denied(() -> announces("张三 told us"));
        denied(() -> notesInTheLedger("x/13800000000"));
        assertEquals(
                List.of("?", "?"),
                county.grants().in(NOTES).denied().stream()
                        .map(Granted.Denial::what)
                        .toList());
        for (int i = 0; i < 200; i++) {
            String act = "other.a" + i;
            denied(() -> notesInTheLedger(act));
        }
        assertTrue(county.grants().in(NOTES).denied().size() <= 52);
    }

    @Test
    void onlyAGrantedHostIsCalledAndNoRedirectIsFollowed() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "pong".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/long", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write(new byte[Outbound.LONGEST + 1]);
            }
        });
        server.start();
        try {
            String here = "http://127.0.0.1:" + server.getAddress().getPort();
            denied(() -> call(here + "/"));
            agreedTo("Canopy-Hosts", "127.0.0.1:" + server.getAddress().getPort());
            asNotes(() -> assertEquals("pong", call(here + "/")));
            asNotes(() -> assertEquals("", call(here + "/away")));
            asNotes(() -> assertThrows(Unreachable.class, () -> call(here + "/long")));
            denied(() -> call("http://127.0.0.1:" + (server.getAddress().getPort() + 1) + "/"));
            denied(() -> call("https://127.0.0.1/"));
            asNotes(() -> assertThrows(IllegalStateException.class, () -> county.write(db -> call(here + "/"))));
        } finally {
            server.stop(0);
        }
        assertThrows(IllegalArgumentException.class, () -> OutboundRequest.get(URI.create("http://example.org/")));
        assertThrows(IllegalArgumentException.class, () -> OutboundRequest.get(URI.create("https://a@example.org/")));
    }

    private String call(String address) {
        return new String(
                county.outbound().send(OutboundRequest.get(URI.create(address))).body(), StandardCharsets.UTF_8);
    }
}
