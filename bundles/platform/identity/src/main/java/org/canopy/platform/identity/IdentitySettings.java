package org.canopy.platform.identity;

import org.canopy.api.county.Settings;

/** What a county decides about signing in; lines {@code identity.…} of its file. */
@Settings("identity")
public interface IdentitySettings {
    /** Everybody needs a second factor, not only administrators. */
    default boolean secondFactorForAll() {
        return false;
    }
}
