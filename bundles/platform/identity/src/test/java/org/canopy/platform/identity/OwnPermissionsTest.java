package org.canopy.platform.identity;

import org.canopy.api.identity.spi.PermissionSet;
import org.canopy.testkit.PermissionSetContract;

class OwnPermissionsTest implements PermissionSetContract {
    @Override
    public PermissionSet set() {
        return new OwnPermissions();
    }

    @Override
    public String module() {
        return "identity";
    }
}
