package org.canopy.modules.records.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.api.jobs.Job;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.RecordErased;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.AsOf;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildFiles;
import org.canopy.modules.records.FactId;
import org.canopy.modules.records.Finder;
import org.canopy.modules.records.OpenedFile;
import org.canopy.modules.records.Written;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.testkit.FakeCell;
import org.canopy.testkit.JobHandlerContract;
import org.canopy.testkit.PolicyTypeContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingsTest implements JobHandlerContract<EraseJob> {
    private static final AccountId WORKER = new AccountId("a".repeat(26));
    private static final AccountId LEAD = new AccountId("c".repeat(26));

    private final ChildFiles files = new ChildFiles();
    private final Endings endings = new Endings();

    @TempDir
    Path folder;

    private FakeCell cell;
    private Child child;

    @BeforeEach
    void county() {
        cell = new FakeCell(folder, "records");
        Fact identity =
                Fact.typed(FactKind.IDENTITY, Map.of("name", "示例童", "born", "2015-06-01", "phone", "13800138000"));
        child = files.open(cell, WORKER, new DivisionCode("519921101201"), identity);
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private OpenedFile opened() {
        return files.read(cell, child, new Reading(WORKER, new Purpose("case-handling")), AsOf.now(cell.clock()));
    }

    private Child.State state() {
        return files.find(cell, child.id()).orElseThrow().state();
    }

    private Written write() {
        return files.add(cell, child.id(), WORKER, Fact.typed(FactKind.NOTE, Map.of("text", "示例")));
    }

    @Test
    void aClosedFileTakesNothingAndOpensAgain() {
        assertEquals(Endings.Outcome.DONE, endings.close(cell, LEAD, opened()));
        assertInstanceOf(Written.Shut.class, write());
        assertEquals(Endings.Outcome.NOT_NOW, endings.close(cell, LEAD, opened()));
        assertEquals(Endings.Outcome.DONE, endings.reopen(cell, LEAD, child.id()));
        assertInstanceOf(Written.Kept.class, write());
    }

    @Test
    void withoutARuleOfTheCountyNothingIsEverDue() {
        endings.close(cell, LEAD, opened());
        cell.advance(Duration.ofDays(40_000));
        assertEquals(List.of(), endings.due(cell, 10));
    }

    @Test
    void whatIsDueIsShownAndNotErased() {
        cell.policies()
                .adopt(
                        new Retention.Type(),
                        LocalDate.of(2026, 1, 1),
                        Map.of("after", "EIGHTEEN", "months", "36", "then", "ERASE", "basis", "示例办法"));
        endings.close(cell, LEAD, opened());
        cell.advance(Duration.between(cell.clock().instant(), Instant.parse("2036-12-31T10:00:00Z")));
        assertEquals(List.of(), endings.due(cell, 10));
        cell.advance(Duration.ofDays(1));
        assertEquals(
                List.of(child.id()),
                endings.due(cell, 10).stream().map(Child::id).toList());
        assertEquals(Child.State.CLOSED, state());
    }

    @Test
    void aRuleThatRunsFromAnUnknownBirthdayKeeps() {
        Retention rule = new Retention(Retention.After.EIGHTEEN, 12, Retention.Then.ERASE, "示例");
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        assertEquals(Optional.empty(), rule.due(LocalDate.of(2026, 5, 1), Optional.empty(), zone));
        assertEquals(
                Optional.of(Instant.parse("2027-12-31T16:00:00Z")),
                rule.due(LocalDate.of(2026, 5, 1), Optional.of(LocalDate.of(2000, 1, 1)), zone));
    }

    @Test
    void nothingIsErasedByOneOrWhileItIsHeld() {
        assertEquals(Endings.Outcome.DONE, endings.hold(cell, LEAD, child.id()));
        assertEquals(Endings.Outcome.HELD, endings.askErasure(cell, WORKER, child.id(), "request"));
        assertEquals(Endings.Outcome.DONE, endings.lift(cell, LEAD, child.id()));
        assertEquals(Endings.Outcome.DONE, endings.askErasure(cell, WORKER, child.id(), "request"));
        assertEquals(Endings.Outcome.SECOND_PERSON, endings.decideErasure(cell, WORKER, child.id()));
        assertEquals(Endings.Outcome.DONE, endings.hold(cell, LEAD, child.id()));
        assertEquals(Endings.Outcome.HELD, endings.decideErasure(cell, LEAD, child.id()));
        assertEquals(Child.State.OPEN, state());
        assertEquals(1, opened().entries().size());
    }

    @Test
    void erasedNothingIsLeftButANumberAndACertificate() throws Exception {
        write();
        job();
        new EraseJob().run(cell, job());
        assertEquals(Child.State.ERASED, state());
        assertEquals(0, opened().entries().size() + opened().broken());
        assertEquals(List.of(), new Finder().find(cell, "13800138000"));
        String certificates = endings.standing(cell, child.id())
                .order()
                .orElseThrow()
                .certificates()
                .orElseThrow();
        assertTrue(certificates.contains("child:" + child.id() + ":identity"), certificates);
        assertFalse(certificates.contains("示例童"));
        assertThrows(RecordErased.class, () -> cell.vault().seal(FactId.IDENTITY.label(child.id(), 2), new byte[] {1}));
        assertEquals(Endings.Outcome.NOT_NOW, endings.reopen(cell, LEAD, child.id()));
    }

    @Test
    void anOrderThatNobodyDecidedCanBeTakenBack() {
        endings.askErasure(cell, WORKER, child.id(), "request");
        assertEquals(Endings.Outcome.DONE, endings.forgetErasure(cell, LEAD, child.id()));
        assertEquals(Endings.Outcome.NOT_NOW, endings.decideErasure(cell, LEAD, child.id()));
        assertEquals(Optional.empty(), endings.standing(cell, child.id()).order());
    }

    @Override
    public EraseJob handler() {
        return new EraseJob();
    }

    @Override
    public FakeCell cell() {
        return cell;
    }

    @Override
    public Job job() {
        endings.askErasure(cell, WORKER, child.id(), "request");
        endings.decideErasure(cell, LEAD, child.id());
        return new Job(EraseJob.KIND, child.id().value(), cell.clock().instant(), 1);
    }

    @Override
    public String module() {
        return "records";
    }

    @Override
    public Object seen() {
        return state() + " " + endings.standing(cell, child.id());
    }

    @Nested
    class TheRule implements PolicyTypeContract<Retention.Type> {
        @Override
        public Retention.Type type() {
            return new Retention.Type();
        }

        @Override
        public String module() {
            return "records";
        }

        @Override
        public Map<String, String> example() {
            return Map.of("after", "CLOSED", "months", "60", "then", "RESTRICT", "basis", "示例办法第一条");
        }
    }
}
