package org.canopy.platform.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A whole database, copied into a folder and made of one. */
public interface Copies {
    /** Bytes that it takes now. */
    long bytes() throws IOException, SQLException;

    /**
     * Writes it as it stands at one moment, synced; others go on writing.
     *
     * @param folder empty
     * @param without a table whose rows are left out and leave no trace
     * @throws IOException also if what was read is damaged
     */
    void write(Path folder, String without) throws IOException, SQLException;

    /** Whether this folder holds a copy of this kind of database. */
    boolean fits(Path folder);

    /** Makes the database, which is not there yet, of such a folder. */
    void lay(Path folder) throws IOException, SQLException;

    /** Takes the database away. */
    void drop() throws IOException, SQLException;

    /** Whether the database is there. */
    boolean stands() throws SQLException;

    /**
     * Puts this database, which nobody has open, in the place of another, which nobody has open either; what stood there goes
     * aside. In one step, and done already if this one is not there any more.
     */
    void takePlace(Database of, Database aside) throws IOException, SQLException;

    /** Rows by table. */
    Map<String, Long> rows() throws IOException, SQLException;

    /** Names of the scripts that made its tables, by their owner. */
    Map<String, List<String>> scripts() throws IOException, SQLException;
}
