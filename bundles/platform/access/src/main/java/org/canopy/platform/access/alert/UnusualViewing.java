package org.canopy.platform.access.alert;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.platform.access.alert.Seen.What;

/**
 * The rule about unusual viewing, of lines alone. A record that somebody reads by leave, and does nothing with within the same
 * days, is a record without a task; what one's own work is never counts.
 *
 * @param zone whose days they are
 */
public record UnusualViewing(Thresholds thresholds, ZoneId zone) {
    /** @param lines those of the days that are looked at, in order */
    public List<Finding> in(List<Seen> lines) {
        Map<String, List<Seen>> byPerson =
                lines.stream().collect(Collectors.groupingBy(Seen::person, TreeMap::new, Collectors.toList()));
        return byPerson.values().stream().flatMap(this::ofOne).toList();
    }

    private Stream<Finding> ofOne(List<Seen> lines) {
        List<Seen> idle = idle(lines);
        Set<String> places = lines.stream()
                .filter(line -> line.what() == What.READ_AT_WORK || line.what() == What.WORKED)
                .map(Seen::place)
                .filter(place -> !place.isEmpty())
                .collect(Collectors.toSet());
        List<Seen> elsewhere = idle.stream()
                .filter(line -> !line.place().isEmpty() && !places.contains(line.place()))
                .toList();
        List<Finding> found = new ArrayList<>();
        look(Part.MANY, idle, records(idle), found);
        look(Part.ELSEWHERE, places.isEmpty() ? List.of() : elsewhere, records(elsewhere), found);
        List<Seen> again = mostDays(idle);
        look(Part.AGAIN, again, days(again), found);
        List<Seen> refused = of(lines, What.REFUSED);
        look(Part.REFUSED, refused, records(refused), found);
        List<Seen> broke = of(lines, What.BROKE);
        look(Part.GLASS, broke, broke.size(), found);
        return found.stream();
    }

    /** Readings by leave of records with which this person did nothing. */
    private static List<Seen> idle(List<Seen> lines) {
        Set<String> worked = of(lines, What.WORKED).stream().map(Seen::record).collect(Collectors.toSet());
        return of(lines, What.READ_BY_LEAVE).stream()
                .filter(line -> !worked.contains(line.record()))
                .toList();
    }

    private static List<Seen> of(List<Seen> lines, What what) {
        return lines.stream().filter(line -> line.what() == what).toList();
    }

    private static int records(List<Seen> lines) {
        return (int) lines.stream().map(Seen::record).distinct().count();
    }

    private int days(List<Seen> lines) {
        return (int) lines.stream()
                .map(line -> LocalDate.ofInstant(line.at(), zone))
                .distinct()
                .count();
    }

    private List<Seen> mostDays(List<Seen> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(Seen::record, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .max(Comparator.comparingInt(this::days))
                .orElse(List.of());
    }

    private void look(Part part, List<Seen> lines, int amount, List<Finding> found) {
        if (!lines.isEmpty() && amount >= thresholds.of(part).orElse(Integer.MAX_VALUE)) {
            Seen first = lines.get(0);
            found.add(new Finding(
                    part,
                    first.person(),
                    amount,
                    first.line(),
                    lines.get(lines.size() - 1).line(),
                    first.at()));
        }
    }
}
