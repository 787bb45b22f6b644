package org.canopy.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.CellName;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.identity.store.AccountStore;
import org.canopy.platform.identity.store.CodeStore;
import org.canopy.platform.identity.store.GrantStore;
import org.canopy.platform.identity.store.LedgerBook;
import org.canopy.platform.identity.store.SessionStore;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.canopy.platform.store.LedgerTable;
import org.canopy.testkit.PackageOwners;
import org.junit.jupiter.api.Test;

/** The tables and their stores on the other database; SQLite is what all other tests run on. */
class PostgresTablesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

    private final AccountStore accounts = new AccountStore();
    private final GrantStore grants = new GrantStore();
    private final SessionStore sessions = new SessionStore();
    private final CodeStore codes = new CodeStore();

    private static Account account(String name) {
        return new Account(Draw.account(), AccountKind.STAFF, new SignInName(name), "小梅", "", false, "", 0, 0, NOW);
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                CellStore store = new CellStore(
                        "test",
                        new Database.Postgres(server.getJdbcUrl("postgres", "postgres"), "postgres", "", "county_t"),
                        new PackageOwners("test"))) {
            Account mei = account("mei");
            Account hua = account("hua");
            Term term = new Term(LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2026, 12, 31)));
            Grant grant = new Grant(Draw.id(), mei.id(), "auditor", DivisionCode.of("519921"), term);
            Deputy deputy =
                    new Deputy(Draw.id(), hua.id(), mei.id(), new Term(LocalDate.of(2026, 1, 1), Optional.empty()));
            Session session = new Session(Draw.tag("t"), new CellName("qinghe"), mei.id(), NOW, NOW);
            LedgerTable ledger = new LedgerTable(java.time.Clock.systemUTC());
            store.write(db -> {
                accounts.add(db, mei);
                accounts.add(db, hua);
                grants.add(db, grant);
                grants.add(db, deputy);
                sessions.add(db, session);
                codes.setOneTime(db, CodeStore.FIRST, "hash", NOW.plusSeconds(1));
                codes.setRecovery(db, mei.id(), List.of("one", "two"));
                accounts.setSecond(db, mei.id(), "sealed", 1, 7);
                ledger.write(db, new LedgerLine("system", "identity.did", "", ""));
                return true;
            });
            store.read(db -> {
                assertEquals(hua, accounts.named(db, hua.name()).orElseThrow());
                assertEquals(7, accounts.find(db, mei.id()).orElseThrow().secondStep());
                assertEquals(List.of(grant), grants.of(db, List.of(mei.id(), hua.id())));
                assertEquals(List.of(deputy), grants.deputyOf(db, hua.id()));
                assertEquals(session, sessions.find(db, session.tag()).orElseThrow());
                assertEquals(Optional.of("hash"), codes.oneTime(db, CodeStore.FIRST, NOW));
                assertEquals(Optional.empty(), codes.oneTime(db, CodeStore.FIRST, NOW.plusSeconds(1)));
                assertEquals(2, codes.recoveryLeft(db, mei.id()));
                assertEquals(1, new LedgerBook().count(db));
                return true;
            });
            store.write(db -> {
                assertFalse(accounts.useStep(db, mei.id(), 7), "a step counts once");
                assertTrue(accounts.useStep(db, mei.id(), 8));
                assertTrue(codes.useRecovery(db, mei.id(), "one"));
                assertFalse(codes.useRecovery(db, mei.id(), "one"));
                assertTrue(codes.useOneTime(db, CodeStore.FIRST, "hash"));
                sessions.tidy(db, NOW.plus(Session.IDLE).plusMillis(1));
                assertTrue(sessions.of(db, mei.id()).isEmpty());
                return true;
            });
        }
    }
}
