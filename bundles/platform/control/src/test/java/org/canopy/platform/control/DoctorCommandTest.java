package org.canopy.platform.control;

import org.canopy.testkit.CommandContract;
import org.canopy.testkit.Untouched;
import org.osgi.framework.BundleContext;

class DoctorCommandTest implements CommandContract<DoctorCommand> {
    @Override
    public DoctorCommand command() {
        return new DoctorCommand(Untouched.of(BundleContext.class));
    }
}
