package org.canopy.platform.switching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellName;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.api.county.CountyFiles;
import org.canopy.api.county.ModuleName;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.module.Asked;
import org.canopy.api.module.Asks;
import org.canopy.api.module.Brings;
import org.canopy.api.module.Decision;
import org.canopy.api.module.Fault;
import org.canopy.api.module.Granted;
import org.canopy.api.module.ModuleCard;
import org.canopy.api.module.ModuleGrants;
import org.canopy.api.module.ModuleRows;
import org.canopy.api.module.ModuleStanding;
import org.canopy.api.module.ModuleState;
import org.canopy.api.module.ModuleTables;
import org.canopy.api.module.Switched;
import org.canopy.api.module.Switched.Why;
import org.canopy.api.module.Words;
import org.canopy.api.policy.Policies;
import org.canopy.api.policy.Policy;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyVersion;
import org.canopy.api.policy.spi.PolicyType;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchboardTest {
    private static final ModuleName CONTENT = new ModuleName("content");
    private static final ModuleName HOTLINE = new ModuleName("hotline");
    private static final ModuleName RECORDS = new ModuleName("records");
    private static final Decision PLAIN = new Decision("somebody", "page", false);
    private static final Decision TOGETHER = new Decision("somebody", "page", true);

    @TempDir
    Path folder;

    private final Map<ModuleName, Installation.Installed> installed = new TreeMap<>();
    private final List<String> happened = new ArrayList<>();
    private final List<String> agreed = new ArrayList<>();
    private String text = "title = 青禾县\nmodules = content\n";
    private String refusal = "";
    private List<PolicyName> lacking = List.of();
    private boolean migrates = true;
    private FakeCell cell;
    private Switchboard switchboard;

    @BeforeEach
    void begin() {
        cell = new FakeCell(folder, "content");
        install("content");
        install("hotline", "records");
        install("records");
        switchboard = new Switchboard(
                () -> installed, new File(), new Tables(), new Undecided(), (where, line) -> note(line), new Agreed());
    }

    /** A county that has adopted nothing of what a test names. */
    private final class Undecided implements Policies {
        @Override
        public <P> Optional<Policy<P>> on(Cell where, PolicyType<P> type, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public <P> Optional<Policy<P>> version(Cell where, PolicyType<P> type, PolicyVersion version) {
            return Optional.empty();
        }

        @Override
        public List<PolicyName> lacking(Cell where, ModuleName module) {
            return lacking.stream().filter(name -> name.module().equals(module)).toList();
        }
    }

    /** A real county adopts its risk scheme before it opens the hotline. */
    @Test
    void whatWorksByAPolicyStaysShutUntilOneIsAdopted() {
        lacking = List.of(new PolicyName("hotline.risk"));
        assertEquals(
                new Switched.Refused(Why.POLICY, List.of(HOTLINE), "hotline.risk"),
                switchboard.on(cell, HOTLINE, TOGETHER));
        assertEquals("title = 青禾县\nmodules = content\n", text);
        assertTrue(switchboard
                .readied(cell, Set.of(CONTENT, HOTLINE, RECORDS), Set.of(CONTENT))
                .orElseThrow()
                .contains("hotline.risk"));
        lacking = List.of();
        assertEquals(new Switched.Done(List.of(RECORDS, HOTLINE)), switchboard.on(cell, HOTLINE, TOGETHER));
    }

    @AfterEach
    void end() {
        cell.close();
    }

    private void note(LedgerLine line) {
        happened.add(line.actor() + " " + line.act() + " " + line.object() + " " + line.reason());
    }

    private void install(String name, String... needs) {
        install(name, List.of(), needs);
    }

    private void install(String name, List<Fault> faults, String... needs) {
        installed.put(
                new ModuleName(name),
                new Installation.Installed(
                        new ModuleCard(
                                new ModuleName(name),
                                "1.0",
                                new Words(name, name),
                                new Words("", ""),
                                "puzzle",
                                Arrays.stream(needs).map(ModuleName::new).toList(),
                                List.of(),
                                new Brings(List.of(), 0, 0, 0, List.of(), List.of()),
                                Asks.NOTHING),
                        faults));
    }

    /** The county's file, which the cell goes by at once. */
    private final class File implements CountyFiles {
        @Override
        public String text(CellName name) {
            return text;
        }

        @Override
        public void check(CellName name, String wanted) {
            if (!refusal.isEmpty()) {
                throw new CountyFileRefused(refusal);
            }
        }

        @Override
        public void change(CellName name, UnaryOperator<String> edit) {
            String wanted = edit.apply(text);
            check(name, wanted);
            text = wanted;
            happened.add("file");
            cellHas(wanted.replaceAll("(?s).*modules = ([^\\n]*).*", "$1"));
        }

        @Override
        public void create(CellName name, String wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String keep(CellName name, Instant at, String kept) {
            throw new UnsupportedOperationException();
        }
    }

    private void cellHas(String names) {
        List<String> on = List.of(names.split(", "));
        on.forEach(cell::on);
        cell.settings(Switchboard.Line.class).modules().stream()
                .filter(name -> !on.contains(name))
                .forEach(cell::off);
    }

    private final class Agreed implements ModuleGrants {
        @Override
        public Granted in(Cell where, ModuleName module) {
            return new Granted(List.of(), List.of(), List.of());
        }

        @Override
        public boolean may(Cell where, ModuleName module, Asked.Kind kind, String what) {
            return false;
        }

        @Override
        public void agree(Cell where, ModuleName module, String actor) {
            agreed.add(actor + " " + module);
        }
    }

    private final class Tables implements ModuleTables {
        @Override
        public void prepare(Cell where, ModuleName module) {
            if (!migrates) {
                throw new StoreUnavailable("V002 failed");
            }
            happened.add("tables " + module);
        }

        @Override
        public boolean known(Cell where, ModuleName module) {
            return happened.contains("tables " + module);
        }

        @Override
        public void rows(Cell where, ModuleName module, ModuleRows to) {
            to.dataVersion("");
        }
    }

    private ModuleStanding standing(ModuleName module) {
        return switchboard.in(cell, module).orElseThrow();
    }

    private Switched.Refused refused(Switched switched) {
        assertTrue(switched instanceof Switched.Refused, switched.toString());
        return (Switched.Refused) switched;
    }

    @Test
    void tablesStandAndTheLedgerKnowsBeforeTheFileSaysOn() {
        assertEquals(ModuleState.INSTALLED, standing(RECORDS).state());
        assertEquals(new Switched.Done(List.of(RECORDS)), switchboard.on(cell, RECORDS, PLAIN));
        assertEquals(List.of("tables records", "somebody modules.on records page", "file"), happened);
        assertEquals(ModuleState.ON, standing(RECORDS).state());
        assertEquals(new Switched.Done(List.of()), switchboard.on(cell, RECORDS, PLAIN), "it is on already");
        assertEquals(List.of("somebody records"), agreed, "what it asks for is granted by switching it on, once");

        assertEquals(new Switched.Done(List.of(RECORDS)), switchboard.off(cell, RECORDS, PLAIN));
        assertEquals("title = 青禾县\nmodules = content\n", text);
        assertEquals(ModuleState.OFF, standing(RECORDS).state());
        assertEquals("somebody modules.off records page", happened.get(happened.size() - 2));
    }

    @Test
    void aNeedThatIsOffIsNamedAndComesWithItWhereWanted() {
        Switched.Refused needs = refused(switchboard.on(cell, HOTLINE, PLAIN));
        assertEquals(Why.NEEDS, needs.why());
        assertEquals(List.of(RECORDS), needs.modules());
        assertEquals(List.of(), happened);
        assertEquals(new Switched.Done(List.of(RECORDS, HOTLINE)), switchboard.on(cell, HOTLINE, TOGETHER));
        assertEquals("title = 青禾县\nmodules = content, records, hotline\n", text);
    }

    @Test
    void whatOthersNeedStaysOn() {
        switchboard.on(cell, HOTLINE, TOGETHER);
        Switched.Refused needed = refused(switchboard.off(cell, RECORDS, PLAIN));
        assertEquals(Why.NEEDED, needed.why());
        assertEquals(List.of(HOTLINE), needed.modules());
        assertEquals(List.of(HOTLINE), standing(RECORDS).neededBy());
    }

    @Test
    void aNeedThatWasTakenAwayByHandIsShownAndRepairedInOneStep() {
        switchboard.on(cell, HOTLINE, TOGETHER);
        text = text.replace("records, ", "");
        cellHas("content, hotline");
        assertEquals(ModuleState.BROKEN, standing(HOTLINE).state());
        assertEquals(List.of(RECORDS), standing(HOTLINE).missing());
        assertEquals(new Switched.Done(List.of(RECORDS)), switchboard.on(cell, HOTLINE, TOGETHER));
        assertEquals(ModuleState.ON, standing(HOTLINE).state());
    }

    @Test
    void nothingThatIsBrokenAbsentOrCannotMigrateComesOn() {
        assertEquals(
                Why.NOT_INSTALLED,
                refused(switchboard.on(cell, new ModuleName("training"), PLAIN)).why());
        install("welfare", "training");
        Switched.Refused absent = refused(switchboard.on(cell, new ModuleName("welfare"), TOGETHER));
        assertEquals(Why.NEEDS_ABSENT, absent.why());
        install("outreach", List.of(new Fault("component", "Desk")));
        assertEquals(
                Why.BROKEN,
                refused(switchboard.on(cell, new ModuleName("outreach"), PLAIN)).why());
        install("casework", "outreach");
        assertEquals(
                Why.BROKEN,
                refused(switchboard.on(cell, new ModuleName("casework"), TOGETHER))
                        .why());
        migrates = false;
        assertEquals(
                Why.MIGRATION, refused(switchboard.on(cell, RECORDS, PLAIN)).why());
        assertEquals(List.of(), happened);
        assertEquals("title = 青禾县\nmodules = content\n", text);
    }

    @Test
    void aFileThatCannotBeChangedIsSaidAndTheLedgerTellsThatNothingCameOfIt() {
        refusal = "etc/org.canopy.county-test.cfg:2: no";
        Switched.Refused file = refused(switchboard.off(cell, CONTENT, PLAIN));
        assertEquals(Why.FILE, file.why());
        assertEquals(refusal, file.detail());
        assertEquals(List.of("somebody modules.off content page", "somebody modules.not-done content page"), happened);
    }

    @Test
    void aModuleThatTheFileNamesAndNobodyInstalledIsListedAndCanBeTakenOut() {
        cellHas("content, training");
        text = "title = 青禾县\nmodules = content, training\n";
        ModuleName training = new ModuleName("training");
        assertEquals(ModuleState.BROKEN, standing(training).state());
        assertEquals("not-installed", standing(training).faults().get(0).code());
        assertEquals(new Switched.Done(List.of(training)), switchboard.off(cell, training, PLAIN));
        assertEquals("title = 青禾县\nmodules = content\n", text);
    }

    @Test
    void aRingOfNeedsEnds() {
        install("coordination", "welfare");
        install("welfare", "coordination");
        ModuleName welfare = new ModuleName("welfare");
        assertEquals(
                new Switched.Done(List.of(new ModuleName("coordination"), welfare)),
                switchboard.on(cell, welfare, TOGETHER));
    }
}
