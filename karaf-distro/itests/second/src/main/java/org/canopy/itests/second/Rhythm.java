package org.canopy.itests.second;

import java.util.OptionalInt;
import java.util.Set;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.spi.PolicyType;
import org.osgi.service.component.annotations.Component;

/** After how many days a note is old: the county decides. */
public record Rhythm(OptionalInt days) {
    static final Type TYPE = new Type();

    /** As the platform knows it. */
    @Component(service = PolicyType.class)
    public static final class Type implements PolicyType<Rhythm> {
        @Override
        public PolicyName name() {
            return new PolicyName("second.rhythm");
        }

        @Override
        public String labelKey() {
            return "policy.rhythm";
        }

        @Override
        public Rhythm read(PolicyValues values) {
            values.onlyKeys(Set.of("days.old", "days.gone"));
            values.number("days.gone");
            return new Rhythm(values.number("days.old"));
        }
    }
}
