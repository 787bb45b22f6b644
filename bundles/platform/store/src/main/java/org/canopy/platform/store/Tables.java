package org.canopy.platform.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.canopy.api.county.ModuleName;
import org.canopy.api.store.StoreUnavailable;

/**
 * One module's tables in this database, on their way to another data version and back. A move and the row in
 * {@code platform_move} that says so are one transaction; until {@link #settle}, the next opening takes it back.
 */
public final class Tables {
    private final CellStore store;
    private final Database database;
    private final Committer committer;
    private final String module;

    Tables(CellStore store, Database database, Committer committer, ModuleName module) {
        this.store = store;
        this.database = database;
        this.committer = committer;
        this.module = module.value();
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** What a database says in words may hold values of the tables: only its code is passed on. */
    private <T> T done(String what, java.util.concurrent.Callable<T> work) {
        try {
            return work.call();
        } catch (SQLException e) {
            throw new StoreUnavailable(what + ": " + database.reason(e), e);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (Exception e) {
            throw new StoreUnavailable(what + ": " + e.getClass().getSimpleName(), e);
        }
    }

    private <T> T committing(String what, Work<T> work) {
        return committer.run(writing -> done(what, () -> work.on(writing.connection())), true);
    }

    /** How many rows there are, without the migrations' history. */
    public long rows() {
        return store.reading(connection -> done("the rows cannot be counted", () -> {
            long rows = 0;
            for (String table : names(connection)) {
                rows += Long.parseLong(
                        Sql.strings(connection, "select count(*) from " + table).get(0));
            }
            return rows;
        }));
    }

    private List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), module + "\\_%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (name.startsWith(module + "_") && !name.equals(module + "_schema")) {
                    names.add(Sql.quoted(name));
                }
            }
        }
        return names;
    }

    /** @throws StoreUnavailable naming file and line if a pending migration fails on a copy, or there is no room for one */
    public void rehearse(Owner newer) {
        done("no rehearsal", () -> {
            database.snapshots().rehearse(newer);
            return newer;
        });
    }

    /** No other version of the module than those that have worked here moves the tables until {@link #thaw}. */
    public void freeze() {
        store.migrations().freeze(module);
    }

    public void thaw() {
        store.migrations().thaw(module);
    }

    /** Stops the module's writes until {@link #release}: they wait some seconds, then they are refused in words. */
    public void hold() {
        store.holds().hold(module);
    }

    /** Writes that wait are refused when they are released: they were meant for the tables as they were. */
    public void turn() {
        store.holds().turn(module);
    }

    public void release() {
        store.holds().release(module);
    }

    /** Keeps a copy, then runs the pending migrations; all or nothing. */
    public void advance(Owner newer, int from, int to) {
        done("no snapshot", () -> {
            database.snapshots().take(newer, from);
            return newer;
        });
        committing("migrating module " + module + " failed, its tables are as before", connection -> {
            connection.setAutoCommit(false);
            try {
                new Scripts(database, newer).within(connection);
                Sql.execute(connection, moved(from, to));
                connection.commit();
                return newer;
            } catch (Scripts.Failed e) {
                connection.rollback();
                throw new StoreUnavailable(
                        "migrating module " + module + " failed, its tables are as before: " + e.getMessage(), e);
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    /** Whether there is a copy of this data version to go back to. */
    public boolean has(int data) {
        return done(
                "the snapshots cannot be looked for", () -> database.snapshots().has(module, data));
    }

    /**
     * Sets the tables aside and lays the copy of {@code to} in their place.
     *
     * @param standing whose migrations made the tables that stand now
     * @return primary keys, by table, of the rows that were written since
     */
    public Map<String, List<String>> goBack(Owner standing, int from, int to) {
        Snapshots.Since since = done("no snapshot", () -> {
            database.snapshots().take(standing, from);
            return database.snapshots().since(module, to, from);
        });
        lay(to, moved(from, to));
        return since.keys();
    }

    private void lay(int data, String also) {
        committing("the snapshot cannot be laid back", connection -> {
            database.snapshots().restore(connection, module, data, also);
            return data;
        });
    }

    private String moved(int from, int to) {
        return "insert into platform_move (module, data_from, data_to) values ('" + module + "', " + from + ", " + to
                + ")";
    }

    /**
     * Ends a move that may be open: forgets it if this is what was decided, else takes it back.
     *
     * @param decided the data version that all counties have
     */
    public void settle(OptionalInt decided) {
        int[] move = open();
        if (move.length == 0) {
            return;
        }
        String forget = "delete from platform_move where module = '" + module + "'";
        if (decided.isPresent() && decided.getAsInt() == move[1]) {
            committing("a move cannot be ended", connection -> {
                Sql.execute(connection, forget);
                return move;
            });
            done("old snapshots cannot be deleted", () -> {
                // what was laid back is the table now; its copy would be out of date at the next move
                database.snapshots().forget(module, move[0], Math.max(move[0], move[1]));
                return move;
            });
        } else {
            lay(move[0], forget);
        }
    }

    /** From and to; empty if none is open. */
    private int[] open() {
        return store.reading(connection -> done("the moves cannot be read", () -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select data_from, data_to from platform_move where module = '" + module + "'")) {
                return row.next() ? new int[] {row.getInt(1), row.getInt(2)} : new int[0];
            }
        }));
    }

    /** Modules with an open move. */
    static Function<Connection, List<ModuleName>> open(Database database) {
        return connection -> {
            try {
                return Sql.strings(connection, "select module from platform_move order by module").stream()
                        .map(ModuleName::new)
                        .toList();
            } catch (SQLException e) {
                throw new StoreUnavailable("the moves cannot be read: " + database.reason(e), e);
            }
        };
    }
}
