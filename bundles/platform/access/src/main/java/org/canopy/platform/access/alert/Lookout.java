package org.canopy.platform.access.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.GuardedCard;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.policy.Policy;
import org.canopy.platform.access.Given;
import org.canopy.platform.access.GuardedTypes;
import org.canopy.platform.access.alert.Seen.What;
import org.canopy.platform.access.store.GrantTable;
import org.canopy.platform.access.store.LedgerLines;
import org.canopy.platform.access.store.LedgerLines.Line;

/** Brings a county's ledger before the rule. */
public final class Lookout {
    private static final Pattern ACCOUNT = Pattern.compile("[a-z2-7]{26}");

    private final Cell cell;
    private final GuardedTypes types;
    private final Map<String, Optional<Given>> grants = new HashMap<>();
    private final Map<Subject, String> places = new HashMap<>();

    public Lookout(Cell cell, GuardedTypes types) {
        this.cell = cell;
        this.types = types;
    }

    /**
     * What counts in a county.
     *
     * @param version of the policy; {@code example} in a demonstration that has adopted none
     */
    public record Rule(Thresholds thresholds, String version) {
        public static final String EXAMPLE = "example";

        public boolean example() {
            return version.equals(EXAMPLE);
        }
    }

    /** Empty where the county has adopted none: then nothing is unusual. */
    public static Optional<Rule> rule(Cell cell) {
        Optional<Policy<Thresholds>> adopted = cell.policy(new UnusualType(), LocalDate.now(cell.clock()));
        return adopted.map(policy -> new Rule(policy.value(), policy.version().toString()))
                .or(() -> cell.settings(CountyProfile.class).demo()
                        ? Optional.of(new Rule(UnusualType.EXAMPLE, Rule.EXAMPLE))
                        : Optional.empty());
    }

    /** What the rule finds in the days that end now. */
    public List<Finding> look(Thresholds thresholds) {
        Instant from = cell.clock().instant().minus(Duration.ofDays(thresholds.days()));
        List<Seen> seen = new ArrayList<>();
        long last = cell.read(db -> LedgerLines.lastBefore(db, from));
        for (List<Line> lines = after(last); !lines.isEmpty(); lines = after(last)) {
            lines.forEach(line -> seen(line).ifPresent(seen::add));
            last = lines.get(lines.size() - 1).sequence();
        }
        return new UnusualViewing(thresholds, cell.clock().getZone()).in(seen);
    }

    private List<Line> after(long sequence) {
        return cell.read(db -> LedgerLines.after(db, sequence));
    }

    private Optional<Seen> seen(Line line) {
        Optional<Subject> subject = line.subject();
        if (subject.isEmpty()
                || !ACCOUNT.matcher(line.actor()).matches()
                || line.object().startsWith("access/")) {
            return Optional.empty();
        }
        return what(line)
                .map(what -> new Seen(
                        line.sequence(),
                        line.at(),
                        person(line, what),
                        what,
                        subject.get().toString(),
                        place(subject.get())));
    }

    private Optional<What> what(Line line) {
        switch (line.act()) {
            case "vault.open":
                return grant(line.id())
                        .map(given -> atWork(given.grant().kind()) ? What.READ_AT_WORK : What.READ_BY_LEAVE);
            case "vault.refused":
                return Optional.of(What.REFUSED);
            case "access.broken":
                return grant(line.id()).map(given -> What.BROKE);
            case "access.approved", "access.refused", "access.reviewed":
                return Optional.of(What.WORKED);
            default:
                return line.act().startsWith("access.") ? Optional.empty() : Optional.of(What.WORKED);
        }
    }

    /** The line of broken glass is the second person's; it is about the first. */
    private String person(Line line, What what) {
        return what == What.BROKE
                ? grant(line.id()).orElseThrow().grant().reader().value()
                : line.actor();
    }

    private static boolean atWork(AccessGrant.Kind kind) {
        return kind == AccessGrant.Kind.ASSIGNED || kind == AccessGrant.Kind.AUTHOR;
    }

    private Optional<Given> grant(String id) {
        return grants.computeIfAbsent(id, one -> cell.read(db -> GrantTable.find(db, one)));
    }

    private String place(Subject subject) {
        return places.computeIfAbsent(subject, one -> types.card(cell, one)
                .map(GuardedCard::division)
                .map(division -> division.digits().substring(0, 9))
                .orElse(""));
    }
}
