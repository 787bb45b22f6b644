package org.canopy.platform.policy;

import java.util.Map;
import org.canopy.api.policy.spi.PolicyType;
import org.canopy.testkit.PolicyTypeContract;

class RhythmTypeTest implements PolicyTypeContract {
    @Override
    public PolicyType<?> type() {
        return new Rhythm.Type(false);
    }

    @Override
    public String module() {
        return "policy";
    }

    @Override
    public Map<String, String> example() {
        return Rhythm.EXAMPLE;
    }
}
