package org.canopy.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.OptionalLong;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.platform.identity.store.LedgerBook;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has the database file can change what stands in it; that it was changed is found. */
class LedgerBookTest {
    @TempDir
    private Path folder;

    private FakeCell cell;

    @BeforeEach
    void open() {
        cell = new FakeCell(folder, "qinghe", "content");
        for (int i = 1; i <= 5; i++) {
            LedgerLine line = new LedgerLine("system", "content.did", "o" + i, "");
            cell.write(db -> {
                cell.ledger().write(db, line);
                return true;
            });
        }
    }

    @AfterEach
    void close() {
        cell.close();
    }

    @Test
    void aWholeChainIsWhole() {
        assertEquals(new LedgerBook.Verdict(5, OptionalLong.empty()), new LedgerBook().verify(cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update platform_ledger set object = 'o9' where sequence = 3 | 3",
                "update platform_ledger set at = at + 1 where sequence = 1 | 1",
                "update platform_ledger set actor = '小梅' where sequence = 4 | 4",
                "delete from platform_ledger where sequence = 2 | 2",
                "update platform_ledger set sequence = sequence + 10 where sequence = 5 | 5",
                "update platform_ledger set hash = (select hash from platform_ledger where sequence = 1) where sequence = 2 | 2"
            })
    void theFirstLineThatIsNotAsItWasWrittenIsNamed(String harm, long broken) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("qinghe/canopy.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop trigger platform_ledger_no_update");
            statement.execute("drop trigger platform_ledger_no_delete");
            statement.execute(harm);
        }
        assertEquals(new LedgerBook.Verdict(broken - 1, OptionalLong.of(broken)), new LedgerBook().verify(cell));
    }
}
