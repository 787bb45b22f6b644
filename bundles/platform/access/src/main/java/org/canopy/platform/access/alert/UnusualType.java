package org.canopy.platform.access.alert;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyRefused;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.spi.PolicyType;
import org.osgi.service.component.annotations.Component;

/** From when on viewing is unusual: the county decides. Until it does, no rule is applied, and the page says so. */
@Component(service = PolicyType.class)
public final class UnusualType implements PolicyType<Thresholds> {
    /** A demonstration's own, marked as an example wherever it shows. */
    public static final Thresholds EXAMPLE =
            new Thresholds(14, Map.of(Part.MANY, 9, Part.ELSEWHERE, 5, Part.AGAIN, 5, Part.REFUSED, 5, Part.GLASS, 3));

    private static final String DAYS = "days";

    @Override
    public PolicyName name() {
        return new PolicyName("access.unusual-viewing");
    }

    @Override
    public String labelKey() {
        return "policy.unusual";
    }

    @Override
    public Thresholds read(PolicyValues values) {
        Set<String> known = new TreeSet<>(Set.of(DAYS));
        Arrays.stream(Part.values()).forEach(part -> known.add(part.code()));
        values.onlyKeys(known);
        int days = values.number(DAYS).orElseThrow(() -> new PolicyRefused(DAYS, "write over how many days: 14"));
        if (days < 1 || days > Thresholds.MOST_DAYS) {
            throw new PolicyRefused(DAYS, "write 1 to " + Thresholds.MOST_DAYS);
        }
        Map<Part, Integer> from = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            OptionalInt amount = values.number(part.code());
            if (amount.isPresent()) {
                if (amount.getAsInt() < 1) {
                    throw new PolicyRefused(part.code(), "write 1 or more; leave the line out to not look at it");
                }
                from.put(part, amount.getAsInt());
            }
        }
        return new Thresholds(days, from);
    }
}
