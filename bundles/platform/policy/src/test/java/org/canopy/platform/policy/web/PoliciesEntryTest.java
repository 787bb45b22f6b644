package org.canopy.platform.policy.web;

import org.canopy.testkit.NavItemContract;

class PoliciesEntryTest implements NavItemContract<PoliciesEntry> {
    @Override
    public PoliciesEntry item() {
        return new PoliciesEntry();
    }

    @Override
    public String module() {
        return "policy";
    }
}
