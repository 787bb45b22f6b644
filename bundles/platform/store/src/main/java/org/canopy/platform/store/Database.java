package org.canopy.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.canopy.api.store.StoreUnavailable;
import org.jooq.SQLDialect;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;

/** Where a store lives, and how its two kinds of connection are opened. */
public sealed interface Database {
    SQLDialect dialect();

    /** Name of its migration folder. */
    String folder();

    int readers();

    /** The one connection that may write; auto-commit is off. */
    Connection openWriter() throws SQLException;

    /** A connection that refuses to write; auto-commit is off. */
    Connection openReader() throws SQLException;

    /** Whether the database itself, not the statement, is to blame. */
    boolean unavailable(SQLException failure);

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
        public Connection openWriter() throws SQLException {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
            } catch (IOException e) {
                throw new StoreUnavailable("cannot create the folder of " + file, e);
            }
            return open(false);
        }

        @Override
        public Connection openReader() throws SQLException {
            return open(true);
        }

        private Connection open(boolean queryOnly) throws SQLException {
            var config = new SQLiteConfig();
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
        public boolean unavailable(SQLException failure) {
            int code = failure.getErrorCode() & 0xff;
            return code == 5 || code == 10 || code == 11 || code == 13 || code == 14 || code == 26;
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
        public Connection openWriter() throws SQLException {
            Connection connection = open();
            try (Statement statement = connection.createStatement()) {
                statement.execute("create schema if not exists " + schema);
                statement.execute("set synchronous_commit = on");
            }
            connection.setSchema(schema);
            connection.setAutoCommit(false);
            return connection;
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
        public boolean unavailable(SQLException failure) {
            String state = String.valueOf(failure.getSQLState());
            return state.startsWith("08")
                    || state.startsWith("53")
                    || state.startsWith("57")
                    || state.startsWith("58")
                    || state.startsWith("XX");
        }

        /** Never shows the password. */
        @Override
        public String toString() {
            return url + " schema " + schema;
        }
    }
}
