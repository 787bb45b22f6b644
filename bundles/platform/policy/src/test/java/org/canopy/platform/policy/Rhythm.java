package org.canopy.platform.policy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.spi.PolicyType;

/** Invented for tests: how often to visit. */
record Rhythm(OptionalInt low, OptionalInt high, Optional<String> who) {
    static final Map<String, String> EXAMPLE = Map.of("visits.low", "1", "visits.high", "4", "who", "儿童主任");

    record Type(boolean neededToSwitchOn) implements PolicyType<Rhythm> {
        @Override
        public PolicyName name() {
            return new PolicyName("policy.rhythm");
        }

        @Override
        public String labelKey() {
            return "policy.title";
        }

        @Override
        public Rhythm read(PolicyValues values) {
            values.onlyKeys(EXAMPLE.keySet());
            return new Rhythm(values.number("visits.low"), values.number("visits.high"), values.text("who"));
        }
    }
}
