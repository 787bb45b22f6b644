package org.canopy.platform.audit;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.HexFormat;
import org.canopy.api.ledger.LedgerHash;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many lines a second are checked, in seconds of processor, beside only reading them; run by name, see docs/benchmarks.md. */
class VerifySpeed {
    private static final int LINES = 1_000_000;
    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    private interface Work {
        long lines();
    }

    private static void measure(String what, Work work) {
        double best = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            long lines = work.lines();
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
            best = Math.max(best, lines / seconds);
            System.out.printf(
                    "%-28s %,10.0f lines/s of one core, %.2f s%n",
                    what, lines / seconds, (System.nanoTime() - wall) / 1e9);
        }
        System.out.printf("%-28s %,10.0f best%n", what, best);
    }

    @Test
    void besideReading() throws Exception {
        try (FakeCell cell = new FakeCell(folder, "qinghe", "content")) {
            cell.read(db -> CheckpointTable.newest(db).isPresent());
            fill();
            measure("read only", () -> {
                long last = 0;
                for (var rows = LedgerRows.after(cell, 0); !rows.isEmpty(); rows = LedgerRows.after(cell, last)) {
                    last = rows.get(rows.size() - 1).sequence();
                }
                return last;
            });
            var rows = LedgerRows.after(cell, 0);
            measure("chain and tree only", () -> {
                long lines = 0;
                for (int i = 0; i < LINES / rows.size(); i++) {
                    Chain chain = new Chain();
                    MerkleTree tree = new MerkleTree();
                    for (var row : rows) {
                        if (!chain.take(row)) {
                            throw new AssertionError(row);
                        }
                        tree.add(chain.head());
                    }
                    lines += tree.size();
                }
                return lines;
            });
            measure("audit-verify", () -> new Verification(cell).run().lines());
        }
    }

    private void fill() throws Exception {
        LedgerHash hash = new LedgerHash();
        byte[] previous = new byte[LedgerHash.SIZE];
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("qinghe/canopy.db"));
                PreparedStatement insert =
                        connection.prepareStatement("insert into platform_ledger values (?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("drop trigger platform_ledger_in_order");
            for (int i = 1; i <= LINES; i++) {
                String object = "records/i5pvv7rtcgisrt44ccfc2vvgee/" + i;
                previous = hash.of(previous, i, i, "a7f2k9x3m1q8w5e4", "vault.open", object, "handling");
                insert.setLong(1, i);
                insert.setLong(2, i);
                insert.setString(3, "a7f2k9x3m1q8w5e4");
                insert.setString(4, "vault.open");
                insert.setString(5, object);
                insert.setString(6, "handling");
                insert.setString(7, HexFormat.of().formatHex(previous));
                insert.addBatch();
                if (i % 10_000 == 0) {
                    insert.executeBatch();
                }
            }
            connection.commit();
        }
    }
}
