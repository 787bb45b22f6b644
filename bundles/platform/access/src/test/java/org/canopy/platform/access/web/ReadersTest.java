package org.canopy.platform.access.web;

import static org.canopy.platform.access.House.AUDITOR;
import static org.canopy.platform.access.House.DUTY;
import static org.canopy.platform.access.House.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.web.Page;
import org.canopy.api.web.Visit;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.access.AccessPermissions;
import org.canopy.platform.access.House;
import org.canopy.platform.access.Steps;
import org.canopy.platform.access.web.ReadersModel.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 谁看过这个孩子. */
class ReadersTest {
    @TempDir
    Path folder;

    private House house;
    private ReadersResource page;

    @BeforeEach
    void open() {
        house = new House(folder);
        page = new ReadersResource(house.types, new Shown(house.types, house.staff));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private record Somebody(AccountId id, String permission) implements Person {
        @Override
        public AccountKind kind() {
            return AccountKind.STAFF;
        }

        @Override
        public String name() {
            return "某某";
        }

        @Override
        public boolean may(Permission wanted) {
            return wanted.value().equals(permission);
        }

        @Override
        public boolean may(Permission wanted, DivisionCode division) {
            return may(wanted);
        }

        @Override
        public Instant until() {
            return Instant.MAX;
        }
    }

    private Visit visit(AccountId who, String permission) {
        return new Visit(
                house.cell,
                "",
                "/access/readers",
                "",
                Locale.SIMPLIFIED_CHINESE,
                Page.TextSize.STANDARD,
                Optional.of(new Somebody(who, permission)),
                "");
    }

    private void line(String act, String object, String reason) {
        house.cell.write(db -> {
            house.cell.ledger().write(db, new LedgerLine(WORKER.value(), act, object, reason));
            return true;
        });
    }

    @Test
    void itSaysWhoReadWhyUnderWhatAndByWhom() {
        String grant = Steps.broken(house, WORKER, "1");
        line("vault.open", "records/child:1/name", "case-handling/" + grant);
        line("vault.open", "records/child:1:note-3/text", "case-handling/" + grant);
        line("vault.refused", "records/child:1/name", "audit");
        line("vault.open", "records/child:12/name", "case-handling/" + grant);
        ReadersModel shown = page.page(visit(AUDITOR, AccessPermissions.READERS), "records/child:1")
                .model();
        assertEquals(1, shown.days().size());
        List<Entry> entries = shown.days().get(0).entries();
        Entry read = entries.stream()
                .filter(e -> e.act().equals("vault.open"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, read.times(), "two fields, and nothing of the child whose id begins alike");
        assertTrue(read.red());
        assertEquals("BREAK_GLASS", read.kind());
        assertEquals("某某" + DUTY.value().charAt(0), read.by());
        assertEquals("case-handling", read.purpose());
        assertTrue(entries.stream().anyMatch(e -> e.act().equals("vault.refused") && e.red()));
        assertTrue(entries.stream().anyMatch(e -> e.act().equals("access.readers-shown")), "looking is a line");
        assertEquals("No. 1", shown.record().title());
    }

    @Test
    void onlyWhoMaySeesItAndOnlyOfWhatIsThere() {
        assertThrows(
                RuntimeException.class, () -> page.page(visit(WORKER, AccessPermissions.APPROVE), "records/child:1"));
        assertFalse(Steps.ledger(house).contains("access.readers-shown records/child:1"));
        page.page(visit(AUDITOR, AccessPermissions.REVIEW), "records/child:1");
        List<String> before = Steps.ledger(house);
        for (String none : List.of("", "x", "records/child:none", "other/child:1", "records/child:1/name")) {
            assertThrows(
                    RuntimeException.class, () -> page.page(visit(AUDITOR, AccessPermissions.READERS), none), none);
        }
        assertEquals(before, Steps.ledger(house));
    }
}
