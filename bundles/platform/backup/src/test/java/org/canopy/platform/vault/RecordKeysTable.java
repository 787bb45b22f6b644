package org.canopy.platform.vault;

import org.canopy.api.county.Cell;

/** What tests of backups do with the table of record keys. */
public final class RecordKeysTable {
    private RecordKeysTable() {}

    public static void rotate(Cell cell, CountyVaults vaults) {
        vaults.of(cell).rotate();
        vaults.of(cell).bringOver();
    }
}
