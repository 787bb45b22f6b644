package org.canopy.modules.records;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.spi.PermissionSet;
import org.canopy.api.identity.spi.ProposedRole;
import org.osgi.service.component.annotations.Component;

/** What people may do with children's files. To read one they need leave besides: {@link org.canopy.api.access.Access}. */
@Component
public final class RecordsPermissions implements PermissionSet {
    /** Asks whether there is a file, and sees the own ones. */
    public static final String FIND = "records.find";
    /** Opens files, and writes into those that they may read. */
    public static final String WRITE = "records.write";
    /** Puts files together and apart, closes them, gives them to people. */
    public static final String LEAD = "records.lead";

    /** Answers whoever claims a right, and keeps the book of breaches. */
    public static final String RIGHTS = "records.rights";

    private static final Permission MAY_FIND = new Permission(FIND);
    private static final Permission MAY_WRITE = new Permission(WRITE);
    private static final Permission MAY_LEAD = new Permission(LEAD);
    private static final Permission MAY_RIGHTS = new Permission(RIGHTS);

    @Override
    public Map<Permission, String> permissions() {
        return Map.of(
                MAY_FIND, "permission.find",
                MAY_WRITE, "permission.write",
                MAY_LEAD, "permission.lead",
                MAY_RIGHTS, "permission.rights");
    }

    @Override
    public List<ProposedRole> roles() {
        Set<AccountKind> staff = EnumSet.of(AccountKind.STAFF);
        return List.of(
                new ProposedRole("protection-worker", "role.worker", staff, Set.of(MAY_FIND, MAY_WRITE)),
                new ProposedRole("protection-lead", "role.lead", staff, Set.of(MAY_FIND, MAY_WRITE, MAY_LEAD)),
                new ProposedRole("privacy-officer", "role.privacy", staff, Set.of(MAY_FIND, MAY_RIGHTS)));
    }
}
