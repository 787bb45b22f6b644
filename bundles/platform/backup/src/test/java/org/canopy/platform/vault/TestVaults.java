package org.canopy.platform.vault;

import java.util.List;
import org.canopy.api.access.ReadingGuard;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.jooq.DSLContext;

/** Vaults of tests of backups: nothing in them is guarded. */
public final class TestVaults {
    private TestVaults() {}

    public static CountyVaults unguarded() {
        CountyVaults vaults = new CountyVaults();
        vaults.setGuard(new ReadingGuard() {
            @Override
            public List<String> grants(Cell cell, DSLContext db, List<Label> labels, Reading reading) {
                return labels.stream().map(label -> "").toList();
            }

            @Override
            public void check(Label label, Purpose purpose) {
                // everybody may
            }
        });
        return vaults;
    }

    public static void rotate(Cell cell, CountyVaults vaults) {
        vaults.of(cell).rotate();
        vaults.of(cell).bringOver();
    }
}
