package org.canopy.platform.switching.web;

import org.canopy.testkit.NavItemContract;

class ModulesEntryTest implements NavItemContract<ModulesEntry> {
    @Override
    public ModulesEntry item() {
        return new ModulesEntry();
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
