package org.canopy.platform.identity;

import org.canopy.testkit.PermissionSetContract;

class OwnPermissionsTest implements PermissionSetContract<OwnPermissions> {
    @Override
    public OwnPermissions set() {
        return new OwnPermissions();
    }

    @Override
    public String module() {
        return "identity";
    }
}
