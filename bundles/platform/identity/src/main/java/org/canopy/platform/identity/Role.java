package org.canopy.platform.identity;

import java.util.Set;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Permission;

/**
 * A role as it stands in one county, all modules' parts put together.
 *
 * @param words where its name is found
 */
public record Role(String code, Words words, Set<AccountKind> kinds, Set<Permission> permissions) {
    public Role {
        kinds = Set.copyOf(kinds);
        permissions = Set.copyOf(permissions);
    }
}
