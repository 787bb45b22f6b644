package org.canopy.modules.records;

import org.canopy.testkit.PermissionSetContract;

class RecordsPermissionsTest implements PermissionSetContract<RecordsPermissions> {
    @Override
    public RecordsPermissions set() {
        return new RecordsPermissions();
    }

    @Override
    public String module() {
        return "records";
    }
}
