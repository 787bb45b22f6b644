package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
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
import java.util.Map;
import java.util.Optional;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.Cells;
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
        says("master.bcfks");
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

    @Test
    void anUnknownCountyIsNamedAndSoAreTheKnown() {
        for (String county : List.of("", "there", "No County!")) {
            assertEquals(Command.USAGE, run(new VaultUnlock(cells, here.vaults), county));
            says("known are [here]");
        }
    }
}
