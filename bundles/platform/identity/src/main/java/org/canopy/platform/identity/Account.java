package org.canopy.platform.identity;

import java.time.Instant;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.AccountKind;

/**
 * Somebody's account.
 *
 * @param shown what colleagues call them
 * @param password its hash; empty until a code was redeemed
 * @param second the sealed secret of the second factor in base 64; empty without one
 * @param secondVersion counts the second factors that this account has had
 * @param secondStep the last code that was used, so that none counts twice
 */
public record Account(
        AccountId id,
        AccountKind kind,
        SignInName name,
        String shown,
        String password,
        boolean locked,
        String second,
        int secondVersion,
        long secondStep,
        Instant created) {
    public boolean hasSecondFactor() {
        return !second.isEmpty();
    }
}
