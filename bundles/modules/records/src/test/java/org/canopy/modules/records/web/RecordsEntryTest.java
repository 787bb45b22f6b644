package org.canopy.modules.records.web;

import org.canopy.testkit.NavItemContract;

class RecordsEntryTest implements NavItemContract<RecordsEntry> {
    @Override
    public RecordsEntry item() {
        return new RecordsEntry();
    }

    @Override
    public String module() {
        return "records";
    }
}
