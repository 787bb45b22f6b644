package org.canopy.platform.policy;

import org.canopy.testkit.PermissionSetContract;

class PolicyPermissionsTest implements PermissionSetContract<PolicyPermissions> {
    @Override
    public PolicyPermissions set() {
        return new PolicyPermissions();
    }

    @Override
    public String module() {
        return "policy";
    }
}
