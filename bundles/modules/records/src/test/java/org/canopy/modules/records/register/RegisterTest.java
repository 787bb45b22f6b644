package org.canopy.modules.records.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.modules.records.fact.Fields;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    private static final AccountId OFFICER = new AccountId("d".repeat(26));

    private final Register register = new Register();

    @TempDir
    Path folder;

    private FakeCell cell;

    @BeforeEach
    void county() {
        cell = new FakeCell(folder, "records");
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private Register.Outcome add(RegisterKind kind, Map<String, String> fields) {
        return register.add(cell, OFFICER, kind, Optional.empty(), Fields.of(fields));
    }

    private List<Register.Line> all(RegisterKind kind) {
        return register.all(cell, kind, OFFICER, 50, 0);
    }

    @Test
    void aClaimHasADayOnlyIfTheCountySetOne() {
        add(RegisterKind.RIGHT, Map.of("right", "SEE", "askedBy", "示例监护人", "asked", "2026-11-20"));
        assertEquals(Optional.empty(), all(RegisterKind.RIGHT).get(0).row().dueAt());
        cell.set("records.rightsDays", "15");
        add(RegisterKind.RIGHT, Map.of("right", "COPY", "asked", "2026-11-20"));
        assertTrue(all(RegisterKind.RIGHT)
                .get(0)
                .row()
                .dueAt()
                .orElseThrow()
                .toString()
                .startsWith("2026-12-05T15:59:59"));
    }

    @Test
    void whoRefusesSaysWhyInWriting() {
        Map<String, String> refused = Map.of("right", "ERASE", "answer", "REFUSED", "answered", "2026-11-24");
        assertEquals(
                new Register.Outcome.Lacking(Map.of("reasons", "register.reasons")), add(RegisterKind.RIGHT, refused));
        assertEquals(List.of(), all(RegisterKind.RIGHT));
        assertInstanceOf(
                Register.Outcome.Kept.class,
                add(
                        RegisterKind.RIGHT,
                        Map.of("right", "ERASE", "answer", "REFUSED", "answered", "2026-11-24", "reasons", "仍在办案")));
        assertTrue(all(RegisterKind.RIGHT).get(0).row().over());
    }

    @Test
    void aBreachIsOverWhenChildAndGuardianWereTold() {
        assertEquals(
                new Register.Outcome.Lacking(Map.of("remedy", "register.remedy")),
                add(RegisterKind.BREACH, Map.of("what", "示例", "over", "YES")));
        assertEquals(
                new Register.Outcome.Lacking(Map.of("whyNotTold", "register.told")),
                add(
                        RegisterKind.BREACH,
                        Map.of("what", "示例", "over", "YES", "remedy", "已改密码", "toldAuthority", "2026-11-24")));
        assertInstanceOf(
                Register.Outcome.Kept.class,
                add(
                        RegisterKind.BREACH,
                        Map.of(
                                "what",
                                "示例",
                                "over",
                                "YES",
                                "remedy",
                                "已改密码",
                                "toldAuthority",
                                "2026-11-24",
                                "toldChild",
                                "2026-11-24",
                                "toldGuardian",
                                "2026-11-24")));
    }

    @Test
    void eachVersionStaysAndAnOlderOneOvertakesNone() {
        Register.Outcome.Kept kept = assertInstanceOf(
                Register.Outcome.Kept.class, add(RegisterKind.RIGHT, Map.of("right", "SEE", "words", "想看")));
        Fields answered = Fields.of(Map.of("right", "SEE", "answer", "DONE", "answered", "2026-11-24"));
        assertEquals(
                new Register.Outcome.Kept(kept.id(), 2),
                register.change(cell, OFFICER, RegisterKind.RIGHT, kept.id(), 1, Optional.empty(), answered));
        assertEquals(
                new Register.Outcome.Overtaken(2),
                register.change(cell, OFFICER, RegisterKind.RIGHT, kept.id(), 1, Optional.empty(), answered));
        assertEquals(1, all(RegisterKind.RIGHT).size());
        assertEquals(
                "想看",
                register.versions(cell, RegisterKind.RIGHT, kept.id(), OFFICER)
                        .get(0)
                        .fields()
                        .text("words"));
        assertEquals(List.of(), register.versions(cell, RegisterKind.BREACH, kept.id(), OFFICER));
    }

    @Test
    void whatIsOpenComesFirst() {
        add(RegisterKind.RIGHT, Map.of("right", "SEE", "answer", "DONE", "answered", "2026-11-24"));
        add(RegisterKind.RIGHT, Map.of("right", "COPY"));
        assertEquals(
                List.of("COPY", "SEE"),
                all(RegisterKind.RIGHT).stream()
                        .map(line -> line.fields().text("right"))
                        .toList());
    }
}
