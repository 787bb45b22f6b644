package org.canopy.platform.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** A copy is one file, made by {@code VACUUM INTO} within a transaction that reads. */
final class SqliteCopies implements Copies {
    private static final String FILE = "county.db";
    private static final String TABLES = "select name from sqlite_master where type = 'table'"
            + " and name not like 'sqlite\\_%' escape '\\' and name not in"
            + " (select name from pragma_table_list where type in ('shadow', 'virtual')) order by name";

    private final Database.Sqlite database;

    SqliteCopies(Database.Sqlite database) {
        this.database = database;
    }

    @Override
    public long bytes() throws IOException {
        Path log = database.file().resolveSibling(database.file().getFileName() + "-wal");
        return Files.size(database.file()) + (Files.exists(log) ? Files.size(log) : 0);
    }

    @Override
    public void write(Path folder, String without) throws IOException, SQLException {
        Path copy = new SnapshotFolder(folder).fresh(FILE);
        try (Connection connection = database.openAside(database.file());
                PreparedStatement into = connection.prepareStatement("vacuum main into ?")) {
            into.setString(1, copy.toString());
            into.execute();
        }
        strip(copy, without);
        sync(copy);
        sync(folder);
    }

    /** Emptied pages are overwritten, and no journal on the disk keeps them as they were. */
    private static void strip(Path copy, String without) throws IOException, SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        try (Connection connection = config.createConnection("jdbc:sqlite:" + copy)) {
            if (Sql.strings(connection, TABLES).contains(without)) {
                Sql.execute(connection, "delete from " + Sql.quoted(without));
            }
            List<String> found = Sql.strings(connection, "pragma quick_check(1)");
            if (!found.equals(List.of("ok"))) {
                throw new IOException("the database is damaged; bring it back from an older backup");
            }
        }
    }

    @Override
    public boolean fits(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    @Override
    public void lay(Path folder) throws IOException {
        Path name = database.file().getFileName();
        Path fresh = new SnapshotFolder(database.file().getParent()).fresh(name.toString());
        try (FileChannel from = FileChannel.open(folder.resolve(FILE), StandardOpenOption.READ);
                FileChannel to = FileChannel.open(fresh, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            for (long at = 0; at < from.size(); ) {
                at += from.transferTo(at, from.size() - at, to);
            }
            to.force(true);
        }
        sync(database.file().getParent());
    }

    @Override
    public void drop() throws IOException {
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(database.file().resolveSibling(database.file().getFileName() + end));
        }
    }

    @Override
    public boolean stands() {
        return Files.exists(database.file());
    }

    /** The file moves with the folder that it lies in. */
    @Override
    public void takePlace(Database of, Database aside) {}

    @Override
    public Map<String, Long> rows() throws SQLException {
        try (Connection connection = database.openAside(database.file())) {
            return TableCounts.of(connection, Sql.strings(connection, TABLES));
        }
    }

    @Override
    public Map<String, List<String>> scripts() throws SQLException {
        try (Connection connection = database.openAside(database.file())) {
            return TableCounts.scripts(connection, Sql.strings(connection, TABLES));
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
