package org.canopy.platform.vault;

import org.canopy.api.county.Settings;

/** What a county decides about its vault: {@code vault.suite = GM_1}. */
@Settings("vault")
interface VaultSettings {
    /** The family of a module's next key; keys and texts that are there already keep theirs. */
    default Suite suite() {
        return Suite.INT_1;
    }
}
