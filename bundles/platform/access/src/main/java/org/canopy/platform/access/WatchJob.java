package org.canopy.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.jobs.Job;
import org.canopy.api.jobs.spi.JobHandler;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.platform.access.alert.Finding;
import org.canopy.platform.access.alert.Lookout;
import org.canopy.platform.access.store.AlertTable;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks for unusual viewing: every night, and whenever the glass was broken. */
@Component
public final class WatchJob implements JobHandler {
    static final String KIND = "access.watch";
    /** The job of every night; the others have the grant's id for a key. */
    static final String NIGHTLY = "nightly";

    private static final LocalTime AT = LocalTime.of(3, 30);

    private final GuardedTypes types;

    @Activate
    public WatchJob(@Reference GuardedTypes types) {
        this.types = types;
    }

    /** Lets it run every night, from the next one on. */
    static void begin(Cell cell) {
        if (cell.jobs().dueAt(KIND, NIGHTLY).isEmpty()) {
            cell.write(db -> {
                cell.jobs().schedule(db, KIND, NIGHTLY, next(cell));
                return true;
            });
        }
    }

    private static Instant next(Cell cell) {
        return LocalDate.now(cell.clock())
                .plusDays(1)
                .atTime(AT)
                .atZone(cell.clock().getZone())
                .toInstant();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Cell cell, Job job) {
        Optional<Lookout.Rule> rule = Lookout.rule(cell);
        List<Finding> found =
                rule.map(one -> new Lookout(cell, types).look(one.thresholds())).orElse(List.of());
        cell.write(db -> {
            rule.ifPresent(one -> found.forEach(finding -> alert(cell, db, one, finding)));
            if (job.key().equals(NIGHTLY)) {
                cell.jobs().schedule(db, KIND, NIGHTLY, next(cell));
            }
            return found.size();
        });
    }

    /** Once: as long as the days overlap it is the same thing that was seen. */
    private static void alert(Cell cell, DSLContext db, Lookout.Rule rule, Finding finding) {
        Instant now = cell.clock().instant();
        Instant from = now.minus(Duration.ofDays(rule.thresholds().days()));
        boolean known = AlertTable.between(db, from, now.plusMillis(1)).stream()
                .anyMatch(alert -> alert.rule().equals(finding.part().code())
                        && alert.person().value().equals(finding.person()));
        if (!known) {
            String id = Ids.draw();
            AlertTable.add(
                    db,
                    new AlertTable.Alert(
                            id,
                            finding.part().code(),
                            new AccountId(finding.person()),
                            finding.amount(),
                            finding.firstLine(),
                            finding.lastLine(),
                            finding.since(),
                            now,
                            rule.version()));
            cell.ledger()
                    .write(
                            db,
                            new LedgerLine(
                                    LedgerLine.SYSTEM,
                                    "access.alerted",
                                    id,
                                    finding.part().code()));
        }
    }
}
