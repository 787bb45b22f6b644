package org.canopy.platform.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.spi.PermissionSet;
import org.canopy.api.identity.spi.ProposedRole;
import org.osgi.service.component.annotations.Component;

/** What people may do with policies. */
@Component
public final class PolicyPermissions implements PermissionSet {
    /** Sees what counts, what counted, and what a file would change. */
    public static final String SEE = "policy.see";
    /** Makes a version the county's own. */
    public static final String ADOPT = "policy.adopt";

    private static final Permission MAY_SEE = new Permission(SEE);
    private static final Permission MAY_ADOPT = new Permission(ADOPT);

    @Override
    public Map<Permission, String> permissions() {
        return Map.of(MAY_SEE, "permission.see", MAY_ADOPT, "permission.adopt");
    }

    @Override
    public List<ProposedRole> roles() {
        return List.of(new ProposedRole(
                ProposedRole.ADMINISTRATOR,
                "role.administrator",
                EnumSet.of(AccountKind.STAFF),
                Set.of(MAY_SEE, MAY_ADOPT)));
    }
}
