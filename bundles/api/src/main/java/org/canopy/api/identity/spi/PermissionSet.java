package org.canopy.api.identity.spi;

import java.util.List;
import java.util.Map;
import org.canopy.api.identity.Permission;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What people may do with a module, and the roles it proposes. A service; it counts in the counties that have its module on.
 * A county gives roles to people, never single permissions.
 */
@ConsumerType
public interface PermissionSet {
    /** Its permissions (each begins with the module's name), and the key of their words in the module's strings. */
    Map<Permission, String> permissions();

    /** Roles that come with them. Several modules may add to one role, above all to {@link ProposedRole#ADMINISTRATOR}. */
    List<ProposedRole> roles();
}
