package org.canopy.platform.switching;

import org.canopy.testkit.PermissionSetContract;

class SwitchingPermissionsTest implements PermissionSetContract<SwitchingPermissions> {
    @Override
    public SwitchingPermissions set() {
        return new SwitchingPermissions();
    }

    @Override
    public String module() {
        return "modules";
    }

    @Override
    public String strings() {
        return "switching";
    }
}
