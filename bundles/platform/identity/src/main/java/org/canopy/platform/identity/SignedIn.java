package org.canopy.platform.identity;

import java.time.Instant;
import java.util.List;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Needs;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.core.division.DivisionCode;

/**
 * Somebody who is signed in.
 *
 * @param session tag of theirs
 * @param rights as they are today; without the second factor that they should have, none but to look after themselves
 */
public record SignedIn(AccountId id, AccountKind kind, String name, List<Right> rights, Instant until, String session)
        implements Person {
    private static final Permission OWN = new Permission(Needs.SIGNED_IN);

    public SignedIn {
        rights = List.copyOf(rights);
    }

    @Override
    public boolean may(Permission permission) {
        return permission.equals(OWN)
                || rights.stream().anyMatch(r -> r.permission().equals(permission));
    }

    @Override
    public boolean may(Permission permission, DivisionCode division) {
        return rights.stream().anyMatch(r -> r.permission().equals(permission) && division.isWithin(r.division()));
    }

    /** Never shows who. */
    @Override
    public String toString() {
        return "somebody signed in";
    }
}
