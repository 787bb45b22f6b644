package org.canopy.api.identity;

import java.util.Set;
import org.canopy.core.division.DivisionCode;
import org.osgi.annotation.versioning.ProviderType;

/** Somebody who works here, signed in or not: roles count only within their term, and as the county stands now. */
@ProviderType
public interface Colleague {
    AccountId id();

    AccountKind kind();

    /** Whether they may do this somewhere in the county. */
    boolean may(Permission permission);

    /** Whether they may do this in all of {@code division}. */
    boolean may(Permission permission, DivisionCode division);

    /** For whom they stand in now. */
    Set<AccountId> standsFor();
}
