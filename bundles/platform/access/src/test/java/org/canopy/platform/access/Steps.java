package org.canopy.platform.access;

import java.util.List;
import org.canopy.api.identity.AccountId;

/** What tests of other packages do in the house. */
public final class Steps {
    private Steps() {}

    /** Asked and confirmed. @return the grant */
    public static String broken(House house, AccountId who, String child) {
        return house.broken(who, child);
    }

    public static String approved(House house, AccountId who, String child) {
        return house.approved(who, child);
    }

    public static List<String> ledger(House house) {
        return house.ledger();
    }
}
