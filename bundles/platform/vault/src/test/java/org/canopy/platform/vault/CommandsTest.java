package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cells;
import org.canopy.api.vault.Sealed;
import org.canopy.testkit.FakeCells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    Path folder;

    private Fixture here;
    private Cells cells;
    private String said = "";

    @BeforeEach
    void open() throws IOException {
        here = new Fixture(folder, "here");
        cells = FakeCells.of(here.cell);
    }

    @AfterEach
    void close() {
        here.close();
    }

    private int run(Command command, String county, String... typed) {
        return run(command, county.isEmpty() ? List.of() : List.of(county), Map.of(), typed);
    }

    private int run(Command command, List<String> words, Map<String, String> options, String... typed) {
        StringWriter heard = new StringWriter();
        PrintWriter out = new PrintWriter(heard, true);
        Iterator<String> answers = Arrays.asList(typed).iterator();
        int code = command.run(new Invocation(
                words,
                options,
                false,
                folder,
                out,
                out,
                question -> answers.hasNext() ? Optional.of(answers.next().toCharArray()) : Optional.empty()));
        said = heard.toString();
        assertFalse(said.contains(Fixture.PASSPHRASE));
        return code;
    }

    private void says(String words) {
        assertTrue(said.contains(words), said);
    }

    @Test
    void aClerkMakesShutsOpensAndRotates() {
        VaultStatus status = new VaultStatus(cells, here.vaults);
        assertEquals(Command.FAILED, run(status, ""));
        says("locked");
        says("vault-init here");
        VaultInit init = new VaultInit(cells, here.vaults);
        assertEquals(Command.FAILED, run(init, "here", Fixture.PASSPHRASE, "something else altogether"));
        says("not the same");
        assertEquals(Command.FAILED, run(init, "here", "changeitchangeit", "changeitchangeit"));
        says("everybody tries first");
        assertEquals(Command.FAILED, run(init, "here"));
        says("nothing was typed");
        assertEquals(Command.OK, run(init, "here", Fixture.PASSPHRASE, Fixture.PASSPHRASE));
        says("Paper 3 of 3");
        List<String> papers = papers();
        assertEquals(Command.FAILED, run(new VaultUnlock(cells, here.vaults), "here", Fixture.PASSPHRASE));
        says("have not been tried yet");
        VaultRecoverDrill drill = new VaultRecoverDrill(cells, here.vaults);
        assertEquals(Command.FAILED, run(drill, "here", "0000" + papers.get(0).substring(4)));
        assertEquals(Command.OK, run(drill, "here", papers.get(2), papers.get(0)));
        says("is open");
        assertEquals(Command.FAILED, run(init, "here", Fixture.PASSPHRASE, Fixture.PASSPHRASE));
        says("exists already");
        here.vault().seal(label("r"), text("x"));
        assertEquals(Command.OK, run(new VaultRotate(cells, here.vaults), "here"));
        says("New keys for records");
        assertEquals(Command.OK, run(new VaultCensus(cells, here.vaults), "here"));
        says("1 record keys open, 0 do not.");
        assertEquals(Command.OK, run(new VaultLock(cells, here.vaults), "here"));
        assertEquals(Command.FAILED, run(new VaultCensus(cells, here.vaults), "here"));
        says("is locked");
        VaultUnlock unlock = new VaultUnlock(cells, here.vaults);
        assertEquals(Command.FAILED, run(unlock, "here", "wrong wrong wrong"));
        says("does not open");
        assertEquals(Command.OK, run(unlock, "here", Fixture.PASSPHRASE));
        assertEquals(Command.OK, run(status, ""));
        says("open");
    }

    /** What was just handed out. */
    private List<String> papers() {
        return Arrays.stream(said.split("bring the keys back:"))
                .skip(1)
                .map(text -> text.lines().skip(1).limit(4).map(String::strip).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void whoHasLostThePassphraseComesBackWithTwoPapersAndNotWithOne() {
        run(new VaultInit(cells, here.vaults), "here", Fixture.PASSPHRASE, Fixture.PASSPHRASE);
        List<String> papers = papers();
        run(new VaultRecoverDrill(cells, here.vaults), "here", papers.get(0), papers.get(1));
        Sealed sealed = here.vault().seal(label("r"), text("x"));
        run(new VaultLock(cells, here.vaults), "here");
        VaultRecover recover = new VaultRecover(cells, here.vaults);
        String next = "mill stream paper kite noon bell";
        assertEquals(Command.FAILED, run(recover, "here", papers.get(0), papers.get(0), next, next));
        says("papers of 2 different people are needed");
        assertEquals(Command.FAILED, run(recover, "here", papers.get(0)));
        says("nothing was typed");
        String badly = papers.get(2)
                .toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l')
                .replace("-", "  ");
        assertEquals(Command.OK, run(recover, "here", badly, papers.get(1), next, next));
        assertArrayEquals(text("x"), here.open("r", sealed));
        run(new VaultLock(cells, here.vaults), "here");
        assertEquals(Command.FAILED, run(new VaultUnlock(cells, here.vaults), "here", Fixture.PASSPHRASE));
        assertEquals(Command.OK, run(new VaultUnlock(cells, here.vaults), "here", next));
        assertEquals(
                Command.OK,
                run(new VaultPassphrase(cells, here.vaults), "here", next, Fixture.PASSPHRASE, Fixture.PASSPHRASE));
        run(new VaultLock(cells, here.vaults), "here");
        assertEquals(Command.OK, run(new VaultUnlock(cells, here.vaults), "here", Fixture.PASSPHRASE));
    }

    @Test
    void newPapersCountWhenTheyHaveBeenTriedAndTheOldOnesUntilThen() {
        run(new VaultInit(cells, here.vaults), "here", Fixture.PASSPHRASE, Fixture.PASSPHRASE);
        List<String> old = papers();
        VaultRecoverDrill drill = new VaultRecoverDrill(cells, here.vaults);
        run(drill, "here", old.get(0), old.get(1));
        assertEquals(Command.OK, run(new VaultPapers(cells, here.vaults), "here"));
        List<String> fresh = papers();
        assertEquals(Command.OK, run(drill, "here", old.get(1), old.get(2)));
        assertEquals(Command.FAILED, run(drill, "here", old.get(1), fresh.get(2)));
        says("different days");
        assertEquals(Command.OK, run(drill, "here", fresh.get(1), fresh.get(2)));
        assertEquals(Command.FAILED, run(drill, "here", old.get(1), old.get(2)));
        says("may be older");
    }

    /** What a device does, DeviceCheck tries with one. */
    @Test
    void aDeviceThatIsNotThereIsNamed() throws IOException {
        VaultInit init = new VaultInit(cells, here.vaults);
        Map<String, String> nowhere = Map.of("pkcs11", "/nowhere/lib.so", "slot", "1");
        assertEquals(Command.FAILED, run(init, List.of("here"), nowhere, "123456"));
        says("/nowhere/lib.so is no library");
        Path file = Files.writeString(folder.resolve("lib.so"), "no library");
        assertEquals(Command.FAILED, run(init, List.of("here"), Map.of("pkcs11", file.toString()), "123456"));
        says("--slot wants");
        Map<String, String> broken = Map.of("pkcs11", file.toString(), "slot", "1");
        assertEquals(Command.FAILED, run(init, List.of("here"), broken, "123456"));
        says("there is no token in slot 1");
        assertFalse(here.around.folder(here.cell.name()).hasKeys());
    }

    /** Whoever got it can check it without the county's keys, and without the county. */
    @Test
    void aCertificateOfErasureIsChecked() throws IOException {
        here.demo();
        here.vault().seal(label("child:1"), text("x"));
        DekTable.Row key = here.cell
                .read(db -> DekTable.after(db, new RecordId(new byte[0]), 1))
                .get(0);
        String note = here.vault().erase(ErasureTest.order("child:1")).text();
        String vkey = here.vault().erasures().key().orElseThrow().vkey();
        here.vault().keys().lock();
        Path file = Files.writeString(folder.resolve("certificate.txt"), note);
        VaultErased erased = new VaultErased(cells, here.vaults);
        assertEquals(Command.OK, run(erased, List.of("here", "certificate.txt"), Map.of()));
        says("records/child:1 destroyed");
        says("1 records; none has a key in here.");
        assertEquals(Command.OK, run(erased, List.of("here", file.toString()), Map.of("key", vkey)));
        String another = new NoteKey("canopy/there/vault", new byte[32]).vkey();
        assertEquals(Command.FAILED, run(erased, List.of("here", "certificate.txt"), Map.of("key", another)));
        says("was altered, or another key");
        assertEquals(Command.FAILED, run(erased, List.of("here", "certificate.txt"), Map.of("key", "x")));
        says("--key wants");
        here.cell.write(db -> {
            DekTable.insert(db, key, 0);
            return true;
        });
        assertEquals(Command.FAILED, run(erased, List.of("here", "certificate.txt"), Map.of()));
        says("have a key in here again");
        Files.writeString(file, note.replace("child:1", "child:2"));
        assertEquals(Command.FAILED, run(erased, List.of("here", "certificate.txt"), Map.of()));
        says("was altered");
        Files.writeString(file, "x");
        assertEquals(Command.FAILED, run(erased, List.of("here", "certificate.txt"), Map.of()));
        says("is no certificate");
        assertEquals(Command.FAILED, run(erased, List.of("here", "nowhere.txt"), Map.of()));
        says("cannot be read");
        assertEquals(Command.USAGE, run(erased, "here"));
    }

    @Test
    void anUnknownCountyIsNamedAndSoAreTheKnown() {
        for (String county : List.of("there", "No County!")) {
            assertEquals(Command.FAILED, run(new VaultUnlock(cells, here.vaults), county));
            says("no county " + county + "; there are: here");
        }
        assertEquals(Command.USAGE, run(new VaultUnlock(cells, here.vaults), ""));
        says("bin/canopy vault-unlock COUNTY");
    }
}
