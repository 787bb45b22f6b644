package org.canopy.modules.records.web;

import org.canopy.testkit.NavItemContract;

class RegisterEntryTest implements NavItemContract<RegisterEntry> {
    @Override
    public RegisterEntry item() {
        return new RegisterEntry();
    }

    @Override
    public String module() {
        return "records";
    }
}
