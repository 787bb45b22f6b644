package org.canopy.platform.vault;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.canopy.api.county.Cell;
import org.canopy.api.vault.Label;

/** What tests of backups do with the table of record keys. */
public final class RecordKeysTable {
    private RecordKeysTable() {}

    /** The end of an erased record. */
    public static void erase(Cell cell, Label label) {
        byte[] id = RecordId.of(label.module(), label.record()).bytes();
        int gone = cell.write(db -> db.deleteFrom(table(name("vault_dek")))
                .where(field(name("record"), byte[].class).eq(id))
                .execute());
        if (gone != 1) {
            throw new AssertionError("there was no key of " + label.record());
        }
    }

    /** What erasing leaves behind. */
    public static void bury(Cell cell, Label label) {
        byte[] id = RecordId.of(label.module(), label.record()).bytes();
        cell.write(db -> {
            db.execute(
                    "create table if not exists vault_tombstone (record blob primary key, erasure varchar(64) not null)");
            return db.insertInto(
                            table(name("vault_tombstone")),
                            field(name("record"), byte[].class),
                            field(name("erasure"), String.class))
                    .values(id, "none")
                    .execute();
        });
    }

    public static void rotate(Cell cell, CountyVaults vaults) {
        vaults.of(cell).rotate();
        vaults.of(cell).bringOver();
    }
}
