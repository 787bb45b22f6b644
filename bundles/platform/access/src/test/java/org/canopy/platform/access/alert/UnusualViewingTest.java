package org.canopy.platform.access.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.canopy.platform.access.alert.PlausibleLedger.Curious;
import org.canopy.platform.access.alert.Seen.What;
import org.junit.jupiter.api.Test;

/** How often the rule is right, on ledgers that nobody has looked at while its example was chosen. */
class UnusualViewingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    /** The example was chosen before any of these ledgers had been made, and has not been changed since. */
    private static final int HELD_OUT = 1_000;

    private static final int LEDGERS = 40;

    private static List<Finding> find(Part part, int from, Seen... lines) {
        return new UnusualViewing(new Thresholds(14, Map.of(part, from)), ZONE).in(List.of(lines));
    }

    private static Seen seen(int hour, What what, String record, String place) {
        return new Seen(hour, NOON.plus(Duration.ofHours(hour)), "w", what, record, place);
    }

    @Test
    void workIsNeverUnusualHoweverMuch() {
        Seen[] lines = IntStream.range(0, 500)
                .mapToObj(i -> seen(i, What.READ_AT_WORK, "r" + i, "p" + i))
                .toArray(Seen[]::new);
        for (Part part : Part.values()) {
            assertEquals(List.of(), find(part, 1, lines));
        }
    }

    /** Midnight is an hour like others. */
    @Test
    void theHourDoesNotMatter() {
        for (int hour = 0; hour < 24; hour++) {
            assertEquals(List.of(), find(Part.MANY, 2, seen(hour, What.READ_BY_LEAVE, "r", "p")));
            assertEquals(
                    1,
                    find(Part.MANY, 1, seen(hour, What.READ_BY_LEAVE, "r", "p")).size());
        }
    }

    @Test
    void whatIsWorkedOnLaterCountsAsWork() {
        Seen read = seen(1, What.READ_BY_LEAVE, "r", "p");
        assertEquals(1, find(Part.MANY, 1, read).size());
        assertEquals(List.of(), find(Part.MANY, 1, read, seen(50, What.WORKED, "r", "p")));
    }

    /** Whoever has no work anywhere has no place that is theirs, so nothing is elsewhere. */
    @Test
    void elsewhereIsWhereSomebodyHasNoWork() {
        Seen there = seen(2, What.READ_BY_LEAVE, "r", "far");
        assertEquals(List.of(), find(Part.ELSEWHERE, 1, there));
        assertEquals(
                1,
                find(Part.ELSEWHERE, 1, seen(1, What.READ_AT_WORK, "x", "near"), there)
                        .size());
        assertEquals(List.of(), find(Part.ELSEWHERE, 1, seen(1, What.READ_AT_WORK, "x", "far"), there));
    }

    @Test
    void againCountsDaysAndNotTimes() {
        Seen[] oneDay = {
            seen(0, What.READ_BY_LEAVE, "r", "p"),
            seen(1, What.READ_BY_LEAVE, "r", "p"),
            seen(2, What.READ_BY_LEAVE, "r", "p")
        };
        assertEquals(List.of(), find(Part.AGAIN, 2, oneDay));
        Seen[] twoDays = {seen(0, What.READ_BY_LEAVE, "r", "p"), seen(24, What.READ_BY_LEAVE, "r", "p")};
        assertEquals(2, find(Part.AGAIN, 2, twoDays).get(0).amount());
    }

    @Test
    void thePlausibleLedgerIsTheSameForTheSameSeed() {
        assertEquals(new PlausibleLedger(7).lines, new PlausibleLedger(7).lines);
        assertNotEquals(new PlausibleLedger(7).lines, new PlausibleLedger(8).lines);
    }

    /** A look every night, as the job does; of each person and part one alert within the days. */
    private static Map<String, Set<Part>> alerts(PlausibleLedger ledger, List<Finding> all) {
        Thresholds thresholds = UnusualType.EXAMPLE;
        UnusualViewing rule = new UnusualViewing(thresholds, ZONE);
        Map<String, Set<Part>> byPerson = new TreeMap<>();
        Map<String, Instant> told = new TreeMap<>();
        for (int day = 1; day <= PlausibleLedger.DAYS; day++) {
            Instant now = PlausibleLedger.FIRST.plusDays(day).atStartOfDay(ZONE).toInstant();
            Instant from = now.minus(Duration.ofDays(thresholds.days()));
            List<Seen> window = ledger.lines.stream()
                    .filter(line -> !line.at().isBefore(from) && line.at().isBefore(now))
                    .toList();
            for (Finding finding : rule.in(window)) {
                String key = finding.person() + " " + finding.part();
                if (!told.containsKey(key) || told.get(key).isBefore(from)) {
                    told.put(key, now);
                    all.add(finding);
                    byPerson.computeIfAbsent(finding.person(), person -> new HashSet<>())
                            .add(finding.part());
                }
            }
        }
        return byPerson;
    }

    @Test
    void moreThanFourAlertsInFiveAreOfSomebodyWhoPried() {
        int right = 0;
        int wrong = 0;
        int found = 0;
        int planted = 0;
        Map<Curious, Integer> missed = new TreeMap<>();
        for (int seed = HELD_OUT; seed < HELD_OUT + LEDGERS; seed++) {
            PlausibleLedger ledger = new PlausibleLedger(seed);
            List<Finding> all = new ArrayList<>();
            Map<String, Set<Part>> alerts = alerts(ledger, all);
            for (Finding finding : all) {
                if (ledger.curious.contains(finding.person())) {
                    right++;
                } else {
                    wrong++;
                }
            }
            planted += ledger.curious.size();
            for (int i = 0; i < ledger.curious.size(); i++) {
                if (alerts.containsKey(ledger.curious.get(i))) {
                    found++;
                } else {
                    missed.merge(ledger.kinds.get(i), 1, Integer::sum);
                }
            }
        }
        double precision = right / (double) (right + wrong);
        double recall = found / (double) planted;
        System.out.printf(
                "unusual viewing: %d ledgers of %d workers x %d days: precision %.3f (%d of %d alerts), recall %.3f (%d of %d people); missed %s of %d each%n",
                LEDGERS,
                PlausibleLedger.WORKERS,
                PlausibleLedger.DAYS,
                precision,
                right,
                right + wrong,
                recall,
                found,
                planted,
                missed,
                2 * LEDGERS);
        assertTrue(precision >= 0.8, "precision " + precision);
        assertTrue(recall >= 0.7, "recall " + recall);
    }
}
