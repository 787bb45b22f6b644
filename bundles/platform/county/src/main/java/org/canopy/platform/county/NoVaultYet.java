package org.canopy.platform.county;

import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;
import org.canopy.api.vault.VaultLocked;

/** Stands where the bundle that keeps the vaults has not started, or has stopped. */
final class NoVaultYet implements Vault {
    @Override
    public Sealed seal(Label label, byte[] clear) {
        throw new VaultLocked();
    }

    @Override
    public byte[] open(Label label, Sealed sealed, Purpose purpose) {
        throw new VaultLocked();
    }

    @Override
    public boolean locked() {
        return true;
    }
}
