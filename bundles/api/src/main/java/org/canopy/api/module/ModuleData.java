package org.canopy.api.module;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.CellName;
import org.canopy.api.county.ModuleName;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What modules have written, in all counties at once, as it moves to another data version and back: all counties or none. A
 * platform service.
 */
@ProviderType
public interface ModuleData {
    /**
     * What was decided for all counties.
     *
     * @param digest SHA-256, in hexadecimal digits, of the package that works with it
     */
    record Reached(int data, String digest) {}

    /** How many rows a module has in a county. */
    record Share(CellName county, String title, long rows) {}

    /**
     * Rows that were written since a snapshot, counted by table.
     *
     * @param list file with their primary keys
     */
    record Since(CellName county, Map<String, Integer> rows, Path list) {}

    /** Empty for a module that never was here. */
    Optional<Reached> reached(ModuleName module);

    /** Without a move: for a module that is new, or whose next version leaves the tables alone. */
    void decide(ModuleName module, Reached reached);

    /** Counties in which the module is on or has tables. */
    List<Share> shares(ModuleName module);

    /** Whether each of these counties has a snapshot of this data version. */
    boolean remembers(ModuleName module, int data);

    /**
     * Runs a version's pending migrations on a copy of each county's data.
     *
     * @param jar the module's bundle
     * @throws org.canopy.api.store.StoreUnavailable naming file and line of what failed, without a county or its data
     */
    void rehearse(ModuleName module, Path jar);

    /** Begins a move. From now on no version that is new here touches the tables by itself. */
    Move begin(ModuleName module, int from, int to);

    /** A move that is under way. Closed without {@link #keep}, everything is as it was; also after a crash. */
    @ProviderType
    interface Move extends AutoCloseable {
        /**
         * Stops the module's writes, keeps a snapshot, migrates; in each county.
         *
         * @throws org.canopy.api.store.StoreUnavailable as {@link #rehearse}
         */
        void advance(Path jar);

        /**
         * Stops the module's writes, sets its tables aside and lays the snapshot in their place; in each county.
         *
         * @param jar bundle of the version whose tables stand now
         */
        List<Since> goBack(Path jar);

        /** Decides that it stays so, in one step for all counties. Writes that waited meanwhile are refused in words. */
        void keep(String digest);

        /** The module's writes go on. */
        @Override
        void close();
    }
}
