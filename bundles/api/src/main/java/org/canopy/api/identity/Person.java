package org.canopy.api.identity;

import java.time.Instant;
import org.canopy.core.division.DivisionCode;
import org.osgi.annotation.versioning.ProviderType;

/** Somebody who is signed in, as this request finds them: roles count only within their term, and as the county stands now. */
@ProviderType
public interface Person {
    AccountId id();

    AccountKind kind();

    /** What colleagues call them. For the page only: never in a log, an event, an address. */
    String name();

    /** Whether they may do this somewhere in the county. */
    boolean may(Permission permission);

    /** Whether they may do this in all of {@code division}. */
    boolean may(Permission permission, DivisionCode division);

    /** When they are signed out if they do nothing more. */
    Instant until();
}
