package org.canopy.platform.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.spi.PermissionSet;
import org.canopy.api.identity.spi.ProposedRole;
import org.osgi.service.component.annotations.Component;

/**
 * What people may do about the readings of others. Whoever is signed in may ask; administrators, who give these roles, have
 * none of them by being administrators.
 */
@Component
public final class AccessPermissions implements PermissionSet {
    /** Decides who reads what, in a place: 负责人批准. */
    public static final String APPROVE = "access.approve";
    /** Confirms as the second person that the glass is broken. */
    public static final String SECOND = "access.second";
    /** Reviews broken glass and unusual viewing. */
    public static final String REVIEW = "access.review";
    /** Sees who has read a record, and takes the year's report. */
    public static final String READERS = "access.readers";

    static final Permission MAY_APPROVE = new Permission(APPROVE);
    static final Permission MAY_SECOND = new Permission(SECOND);
    static final Permission MAY_REVIEW = new Permission(REVIEW);
    static final Permission MAY_READERS = new Permission(READERS);

    @Override
    public Map<Permission, String> permissions() {
        return Map.of(
                MAY_APPROVE, "permission.approve",
                MAY_SECOND, "permission.second",
                MAY_REVIEW, "permission.review",
                MAY_READERS, "permission.readers");
    }

    @Override
    public List<ProposedRole> roles() {
        Set<AccountKind> staff = EnumSet.of(AccountKind.STAFF);
        return List.of(
                new ProposedRole("protection-lead", "role.lead", staff, Set.of(MAY_APPROVE, MAY_SECOND, MAY_REVIEW)),
                new ProposedRole("protection-duty", "role.duty", staff, Set.of(MAY_SECOND)),
                new ProposedRole("auditor", "role.auditor", staff, Set.of(MAY_REVIEW, MAY_READERS)));
    }
}
