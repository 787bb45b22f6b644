package org.canopy.platform.backup;

import org.canopy.api.backup.CopyRefused;
import org.canopy.api.county.CellName;

/** A county that need not stand here. */
final class Named {
    private Named() {}

    /** @throws CopyRefused if this cannot be a county's name */
    static CellName county(String typed) {
        try {
            return new CellName(typed);
        } catch (IllegalArgumentException e) {
            throw new CopyRefused(String.valueOf(e.getMessage()), e);
        }
    }
}
