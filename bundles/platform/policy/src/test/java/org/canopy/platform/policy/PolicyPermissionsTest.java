package org.canopy.platform.policy;

import org.canopy.api.identity.spi.PermissionSet;
import org.canopy.testkit.PermissionSetContract;

class PolicyPermissionsTest implements PermissionSetContract {
    @Override
    public PermissionSet set() {
        return new PolicyPermissions();
    }

    @Override
    public String module() {
        return "policy";
    }
}
