package org.canopy.modules.records.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyRefused;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.spi.PolicyType;
import org.osgi.service.component.annotations.Component;

/**
 * How long a closed file is kept: the county's own rule. No period for children's files is known in any statute, so nothing is
 * set until a county adopts one, and a file is kept until then. PIPL 19, 47.
 *
 * @param after from which day the time runs
 * @param months how long
 * @param then what is proposed when it is over; a person decides
 * @param basis on what the county rests it
 */
public record Retention(After after, int months, Then then, String basis) {
    /** From when the time runs. */
    public enum After {
        CLOSED,
        /** The child's eighteenth birthday, or the closing if that is later. */
        EIGHTEEN
    }

    /** What is proposed then. */
    public enum Then {
        ERASE,
        RESTRICT
    }

    private static final int ADULT = 18;

    /**
     * When a file that is closed now is due: at the end of that year, so that no birthday shows. Empty where the rule runs from a
     * day of birth that nobody knows: it is kept.
     */
    public Optional<Instant> due(LocalDate closed, Optional<LocalDate> born, ZoneId zone) {
        Optional<LocalDate> from = after == After.CLOSED
                ? Optional.of(closed)
                : born.map(day -> day.plusYears(ADULT)).map(day -> day.isAfter(closed) ? day : closed);
        return from.map(day -> day.plusMonths(months))
                .map(day ->
                        LocalDate.of(day.getYear() + 1, 1, 1).atStartOfDay(zone).toInstant());
    }

    /** The policy that a county adopts: 本县办法. */
    @Component(service = PolicyType.class)
    public static final class Type implements PolicyType<Retention> {
        private static final Set<String> KEYS = Set.of("after", "months", "then", "basis");

        @Override
        public PolicyName name() {
            return new PolicyName("records.retention");
        }

        @Override
        public String labelKey() {
            return "policy.retention";
        }

        @Override
        public Retention read(PolicyValues values) {
            values.onlyKeys(KEYS);
            int months = values.number("months")
                    .orElseThrow(() -> new PolicyRefused("months", "write for how many months, for example 60"));
            return new Retention(
                    one(After.class, values, "after"),
                    months,
                    one(Then.class, values, "then"),
                    values.text("basis")
                            .orElseThrow(() -> new PolicyRefused("basis", "write on what the county rests it")));
        }

        private static <E extends Enum<E>> E one(Class<E> type, PolicyValues values, String key) {
            String all = Set.of(type.getEnumConstants()).toString();
            try {
                return Enum.valueOf(type, values.text(key).orElse(""));
            } catch (IllegalArgumentException e) {
                throw new PolicyRefused(key, "write one of " + all);
            }
        }
    }
}
