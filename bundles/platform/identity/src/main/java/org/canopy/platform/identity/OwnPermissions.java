package org.canopy.platform.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.spi.PermissionSet;
import org.canopy.api.identity.spi.ProposedRole;
import org.osgi.service.component.annotations.Component;

/** What people may do with accounts and with the ledger. */
@Component
public final class OwnPermissions implements PermissionSet {
    /** Gives accounts and roles; counts only for who has it in the whole county. */
    public static final String ACCOUNTS = "identity.accounts";
    /** Reads the ledger. */
    public static final String LEDGER = "identity.ledger";
    /** Reads the ledger and nothing else: so that somebody looks at the administrators. */
    public static final String AUDITOR = "auditor";

    private static final Permission MAY_ACCOUNTS = new Permission(ACCOUNTS);
    private static final Permission MAY_LEDGER = new Permission(LEDGER);

    @Override
    public Map<Permission, String> permissions() {
        return Map.of(MAY_ACCOUNTS, "permission.accounts", MAY_LEDGER, "permission.ledger");
    }

    @Override
    public List<ProposedRole> roles() {
        Set<AccountKind> staff = EnumSet.of(AccountKind.STAFF);
        return List.of(
                new ProposedRole(
                        ProposedRole.ADMINISTRATOR, "role.administrator", staff, Set.of(MAY_ACCOUNTS, MAY_LEDGER)),
                new ProposedRole(AUDITOR, "role.auditor", staff, Set.of(MAY_LEDGER)));
    }
}
