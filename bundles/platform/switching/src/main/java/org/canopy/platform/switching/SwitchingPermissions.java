package org.canopy.platform.switching;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.spi.PermissionSet;
import org.canopy.api.identity.spi.ProposedRole;
import org.osgi.service.component.annotations.Component;

/** What people may do with the switches. */
@Component
public final class SwitchingPermissions implements PermissionSet {
    /** Sees what is installed and what it brings. */
    public static final String SEE = "modules.see";
    /** Switches, and changes the county's settings. */
    public static final String SWITCH = "modules.switch";

    /** Installs a package: for all counties of this Canopy, each of which switches it on by itself. */
    public static final String INSTALL = "modules.install";

    /** Takes away all that a module has stored in the county. */
    public static final String EXPORT = "modules.export";

    private static final Permission MAY_SEE = new Permission(SEE);
    private static final Permission MAY_SWITCH = new Permission(SWITCH);
    private static final Permission MAY_INSTALL = new Permission(INSTALL);
    private static final Permission MAY_EXPORT = new Permission(EXPORT);

    @Override
    public Map<Permission, String> permissions() {
        return Map.of(
                MAY_SEE,
                "permission.see",
                MAY_SWITCH,
                "permission.switch",
                MAY_INSTALL,
                "permission.install",
                MAY_EXPORT,
                "permission.export");
    }

    @Override
    public List<ProposedRole> roles() {
        return List.of(new ProposedRole(
                ProposedRole.ADMINISTRATOR,
                "role.administrator",
                EnumSet.of(AccountKind.STAFF),
                Set.of(MAY_SEE, MAY_SWITCH, MAY_INSTALL, MAY_EXPORT)));
    }
}
