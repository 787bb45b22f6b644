package org.canopy.api.vault;

/** The county's keys are not open: nothing was sealed or read. A person opens them with {@code bin/canopy vault-unlock}. */
public final class VaultLocked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VaultLocked() {
        super("the vault is locked");
    }
}
