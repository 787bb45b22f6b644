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
        StringWriter words = new StringWriter();
        PrintWriter out = new PrintWriter(words, true);
        Iterator<String> answers = Arrays.asList(typed).iterator();
        int code = command.run(new Invocation(
                county.isEmpty() ? List.of() : List.of(county),
                Map.of(),
                false,
                folder,
                out,
                out,
                question -> answers.hasNext() ? Optional.of(answers.next().toCharArray()) : Optional.empty()));
        said = words.toString();
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
