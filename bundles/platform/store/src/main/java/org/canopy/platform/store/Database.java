package org.canopy.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.canopy.api.store.StoreUnavailable;
import org.jooq.SQLDialect;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Where a store lives, and how its two kinds of connection are opened. */
public sealed interface Database {
    SQLDialect dialect();

    /** Name of its migration folder. */
    String folder();

    int readers();

    /**
     * The one connection that may write; auto-commit is off.
     *
     * @param first whether the database may be made: later a missing one is a fault, not a beginning
     */
    Writing openWriter(boolean first) throws SQLException;

    /** A connection that refuses to write; auto-commit is off. */
    Connection openReader() throws SQLException;

    /** Keeps copies of a module's tables. */
    Snapshots snapshots();

    /** Copies all of it. */
    Copies copies();

    /** The same kind of database in another place: a file of that name beside, a schema with that ending. */
    Database beside(Path folder, String ending);

    /**
     * Why the database itself, not the statement, is to blame, in words without data; empty if it is not.
     *
     * @param writing whether the statement was allowed to write
     */
    Optional<String> trouble(SQLException failure, boolean writing);

    /** The same for a statement that nobody but the database can have spoilt. */
    default String reason(SQLException failure) {
        return trouble(failure, true).orElseGet(() -> "code " + failure.getErrorCode() + "/" + failure.getSQLState());
    }

    /** One file, written ahead, synced at every commit. */
    record Sqlite(Path file) implements Database {
        @Override
        public SQLDialect dialect() {
            return SQLDialect.SQLITE;
        }

        @Override
        public String folder() {
            return "sqlite";
        }

        @Override
        public int readers() {
            return 4;
        }

        @Override
        public Writing openWriter(boolean first) throws SQLException {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
            } catch (IOException e) {
                throw new StoreUnavailable("cannot create the folder of " + file, e);
            }
            return new SqliteWriting(open(false, first), file);
        }

        @Override
        public Connection openReader() throws SQLException {
            return open(true, false);
        }

        @Override
        public Snapshots snapshots() {
            return new SqliteSnapshots(this);
        }

        @Override
        public Copies copies() {
            return new SqliteCopies(this);
        }

        @Override
        public Database beside(Path folder, String ending) {
            return new Sqlite(folder.resolve(file.getFileName()));
        }

        /** A connection for copies: to this database it only reads. Commits by itself. */
        Connection openAside(Path of) throws SQLException {
            var config = new SQLiteConfig();
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.enforceForeignKeys(true);
            config.setBusyTimeout(5_000);
            return config.createConnection("jdbc:sqlite:" + of);
        }

        private Connection open(boolean queryOnly, boolean create) throws SQLException {
            var config = new SQLiteConfig();
            if (!create) {
                config.resetOpenMode(SQLiteOpenMode.CREATE);
            }
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.enforceForeignKeys(true);
            config.setBusyTimeout(5_000);
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            if (queryOnly) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("pragma query_only = true");
                }
            }
            connection.setAutoCommit(false);
            return connection;
        }

        @Override
        public Optional<String> trouble(SQLException failure, boolean writing) {
            return Optional.ofNullable(
                    switch (failure.getErrorCode() & 0xff) {
                        case 5 -> "another process holds it";
                        case 8 -> writing ? "it cannot be written: it is read-only" : null;
                        case 10 -> "the disk does not read or write";
                        case 11, 26 -> "it is damaged; bring it back from a backup";
                        case 13 -> "the disk is full";
                        case 14 -> "the file is missing or access to it is refused";
                        default -> null;
                    });
        }

        @Override
        public String toString() {
            return "database file " + file;
        }
    }

    /**
     * One schema of a server; made when it is missing.
     *
     * @param url {@code jdbc:postgresql://…}
     */
    record Postgres(String url, String user, String password, String schema) implements Database {
        public Postgres {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("not an address of a PostgreSQL server: " + url);
            }
            if (!schema.matches("[a-z][a-z0-9_]{0,62}")) {
                throw new IllegalArgumentException("not a schema name: " + schema);
            }
        }

        @Override
        public SQLDialect dialect() {
            return SQLDialect.POSTGRES;
        }

        @Override
        public String folder() {
            return "postgresql";
        }

        @Override
        public int readers() {
            return 8;
        }

        @Override
        public Writing openWriter(boolean first) throws SQLException {
            Connection connection = open();
            try (Statement statement = connection.createStatement()) {
                if (first) {
                    statement.execute("create schema if not exists " + schema);
                }
                statement.execute("set synchronous_commit = on");
            }
            connection.setSchema(schema);
            connection.setAutoCommit(false);
            return new PostgresWriting(connection);
        }

        @Override
        public Connection openReader() throws SQLException {
            Connection connection = open();
            connection.setSchema(schema);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return connection;
        }

        @Override
        public Snapshots snapshots() {
            return new PostgresSnapshots(this);
        }

        @Override
        public Copies copies() {
            return new PostgresCopies(this);
        }

        @Override
        public Database beside(Path folder, String ending) {
            int longest = 63 - ending.length() - 1;
            String name = schema.length() <= longest ? schema : "c" + Integer.toHexString(schema.hashCode());
            return new Postgres(url, user, password, name + "_" + ending);
        }

        /** A connection for copies; commits by itself. */
        Connection openAside() throws SQLException {
            Connection connection = open();
            connection.setSchema(schema);
            return connection;
        }

        private Connection open() throws SQLException {
            var source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(user);
            source.setPassword(password);
            source.setConnectTimeout(5);
            source.setTcpKeepAlive(true);
            source.setLogServerErrorDetail(false);
            source.setApplicationName("canopy");
            return source.getConnection();
        }

        @Override
        public Optional<String> trouble(SQLException failure, boolean writing) {
            String state = String.valueOf(failure.getSQLState());
            return Optional.ofNullable(
                    switch (state.substring(0, Math.min(2, state.length()))) {
                        case "08" -> "the server does not answer";
                        case "25" -> writing && state.equals("25006") ? "it cannot be written: it is read-only" : null;
                        case "28" -> "the server refuses the account";
                        case "3D" -> "the server has no such database";
                        case "53" -> "the server has no room left (disk, memory or connections)";
                        case "57" -> "the server is stopping or starting";
                        case "58", "XX" -> "the server is broken (" + state + ")";
                        default -> null;
                    });
        }

        /** Never shows the password. */
        @Override
        public String toString() {
            return "database " + url.replaceAll("[?].*", "") + " schema " + schema;
        }
    }
}
