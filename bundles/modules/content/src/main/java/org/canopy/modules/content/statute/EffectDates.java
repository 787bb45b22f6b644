package org.canopy.modules.content.statute;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.core.norm.EffectPeriod;
import org.canopy.core.norm.NormState;
import org.canopy.core.norm.NormVersion;

/** When versions are in force, as far as a source was found: {@code effect-dates.csv}. What has no row is unverified. */
final class EffectDates {
    private static final String REPEAL = "废止";

    private record Row(NormVersion version, String source) {}

    private final Map<String, List<Row>> byTitle;

    private EffectDates(List<Committed.Row> rows) {
        byTitle = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> LawIds.spoken(row.cell(0)),
                        Collectors.mapping(EffectDates::row, Collectors.toUnmodifiableList())));
    }

    static EffectDates committed() {
        return of(Committed.rows("/starter/effect-dates.csv", 5));
    }

    /** @param rows title, version, from, to, source; a source that says 废止 ends the norm itself, not this text alone */
    static EffectDates of(List<Committed.Row> rows) {
        return new EffectDates(rows);
    }

    private static Row row(Committed.Row row) {
        EffectPeriod effect = new EffectPeriod(date(row.cell(2)), date(row.cell(3)));
        String source = row.cell(4);
        boolean repealed = source.contains(REPEAL) && effect.to().isPresent();
        return new Row(new NormVersion(LocalDate.parse(row.cell(1)), effect, repealed), source);
    }

    private static Optional<LocalDate> date(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    EffectPeriod period(String title, Optional<LocalDate> version) {
        return row(title, version).map(row -> row.version().effect()).orElseGet(EffectPeriod::unknown);
    }

    /** What says from when to when; empty where nothing was found. */
    String source(String title, Optional<LocalDate> version) {
        return row(title, version).map(Row::source).orElse("");
    }

    private Optional<Row> row(String title, Optional<LocalDate> version) {
        return version.flatMap(day -> rows(title).stream()
                .filter(row -> row.version().adoptedOn().equals(day))
                .findFirst());
    }

    /** @param loaded all versions of the law whose text is here: a younger one makes an older one doubtful */
    NormState state(String title, Optional<LocalDate> version, Collection<LocalDate> loaded, LocalDate day) {
        if (version.isEmpty()) {
            return NormState.UNVERIFIED;
        }
        Function<LocalDate, NormVersion> dated = adopted -> row(title, Optional.of(adopted))
                .map(Row::version)
                .orElseGet(() -> NormVersion.of(adopted, EffectPeriod.unknown()));
        List<NormVersion> known = Stream.concat(
                        rows(title).stream().map(Row::version), loaded.stream().map(dated))
                .distinct()
                .toList();
        return NormVersion.stateAt(day, dated.apply(version.get()), known);
    }

    private List<Row> rows(String title) {
        return byTitle.getOrDefault(LawIds.spoken(title), List.of());
    }
}
