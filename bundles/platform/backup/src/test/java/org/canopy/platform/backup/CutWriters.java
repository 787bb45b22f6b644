package org.canopy.platform.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.canopy.platform.store.LedgerTable;
import org.canopy.testkit.PackageOwners;

/** A process of its own that writes lines and prints the name of each that was acknowledged, until somebody ends it. */
final class CutWriters {
    private static final int COUNT = 16;

    private CutWriters() {}

    static Database database(String where) {
        return where.startsWith("jdbc:")
                ? new Database.Postgres(where, "postgres", "", "county_cut")
                : new Database.Sqlite(Path.of(where));
    }

    /** Words: a file, an address of PostgreSQL, or one of H2. */
    public static void main(String[] words) throws Exception {
        if (words[0].startsWith("jdbc:h2:")) {
            careless(words[0]);
            return;
        }
        var store = new CellStore("cut", database(words[0]), new PackageOwners("backup"));
        var ledger = new LedgerTable(Clock.systemUTC());
        for (int w = 0; w < COUNT; w++) {
            String prefix = "w" + w + "-";
            new Thread(() -> {
                        for (int i = 0; true; i++) {
                            String id = prefix + i;
                            store.write(db -> {
                                ledger.write(db, new LedgerLine(id, "cut.write", "", ""));
                                return id;
                            });
                            System.out.println(id);
                        }
                    })
                    .start();
        }
    }

    /** As H2 is when nobody changes anything: it acknowledges first and syncs later. */
    private static void careless(String address) throws Exception {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("create table line (id varchar(40) primary key)");
            try (PreparedStatement insert = connection.prepareStatement("insert into line values (?)")) {
                for (int i = 0; true; i++) {
                    insert.setString(1, "h" + i);
                    insert.execute();
                    System.out.println("h" + i);
                }
            }
        }
    }
}
