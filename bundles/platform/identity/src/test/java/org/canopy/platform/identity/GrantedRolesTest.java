package org.canopy.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.spi.PermissionSet;
import org.canopy.api.identity.spi.ProposedRole;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module adds to a role what the county granted it, and nothing more. */
class GrantedRolesTest {
    private static final Permission READ = new Permission("notes.read");
    private static final Permission WRITE = new Permission("notes.write");

    @TempDir
    Path folder;

    /** Proposes both for administrators. */
    private static final class Notes implements PermissionSet {
        @Override
        public Map<Permission, String> permissions() {
            return Map.of(READ, "permission.read", WRITE, "permission.write");
        }

        @Override
        public List<ProposedRole> roles() {
            return List.of(new ProposedRole(
                    ProposedRole.ADMINISTRATOR,
                    "role.administrator",
                    EnumSet.of(AccountKind.STAFF),
                    Set.of(READ, WRITE)));
        }
    }

    @Test
    void whatTheCountyDidNotGrantNobodyHas() {
        try (FakeCell cell = new FakeCell(folder, "notes")) {
            Roles roles = new Roles(
                    List.of(new Offered("notes", false, new Notes())), (where, module, asked) -> asked.equals(READ));
            assertEquals(Set.of(READ), roles.permissions(roles.in(cell), ProposedRole.ADMINISTRATOR));
        }
    }
}
