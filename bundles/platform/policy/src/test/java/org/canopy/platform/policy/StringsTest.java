package org.canopy.platform.policy;

import org.canopy.testkit.StringsContract;

class StringsTest implements StringsContract {
    @Override
    public String bundle() {
        return "policy";
    }
}
