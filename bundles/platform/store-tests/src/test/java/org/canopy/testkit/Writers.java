package org.canopy.testkit;

import java.io.PrintStream;
import java.nio.file.Path;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;

/** A process of its own: 32 writers that print every acknowledged id until somebody kills them. */
final class Writers {
    private static final int COUNT = 32;

    private Writers() {}

    static Database database(String where, String schema) {
        return where.startsWith("jdbc:")
                ? new Database.Postgres(where, "postgres", "", schema)
                : new Database.Sqlite(Path.of(where));
    }

    public static void main(String[] arguments) {
        Database database = database(arguments[0], arguments[1]);
        String run = arguments[2];
        var store = new CellStore("writers", database, new PackageOwners("testkit"));
        PrintStream out = System.out;
        for (int w = 0; w < COUNT; w++) {
            String prefix = run + "-" + w + "-";
            new Thread(() -> {
                        for (int i = 0; ; i++) {
                            String id = prefix + i;
                            store.write(StoreContract.put(id));
                            synchronized (out) {
                                out.print(id + "\n");
                                out.flush();
                            }
                        }
                    })
                    .start();
        }
    }
}
