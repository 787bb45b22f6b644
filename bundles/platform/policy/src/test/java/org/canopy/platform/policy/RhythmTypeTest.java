package org.canopy.platform.policy;

import java.util.Map;
import org.canopy.testkit.PolicyTypeContract;

class RhythmTypeTest implements PolicyTypeContract<Rhythm.Type> {
    @Override
    public Rhythm.Type type() {
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
