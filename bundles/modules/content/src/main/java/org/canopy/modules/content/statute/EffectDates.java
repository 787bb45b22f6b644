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
    private final Map<String, List<NormVersion>> byTitle;
    private final Map<String, String> sources;

    private EffectDates(Map<String, List<NormVersion>> byTitle, Map<String, String> sources) {
        this.byTitle = byTitle;
        this.sources = sources;
    }

    static EffectDates committed() {
        List<Committed.Row> rows = Committed.rows("/starter/effect-dates.csv", 5);
        Map<String, List<NormVersion>> byTitle = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> LawIds.spoken(row.cell(0)),
                        Collectors.mapping(
                                row -> NormVersion.of(
                                        LocalDate.parse(row.cell(1)),
                                        new EffectPeriod(date(row.cell(2)), date(row.cell(3)))),
                                Collectors.toUnmodifiableList())));
        Map<String, String> sources = rows.stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> key(row.cell(0), row.cell(1)), row -> row.cell(4), (first, same) -> first));
        return new EffectDates(byTitle, sources);
    }

    private static String key(String title, String version) {
        return LawIds.spoken(title) + "@" + version;
    }

    /** The document that dates this version; empty where none is known. */
    Optional<String> source(String title, String version) {
        return Optional.ofNullable(sources.get(key(title, version)));
    }

    private static Optional<LocalDate> date(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    EffectPeriod period(String title, Optional<LocalDate> version) {
        return version.flatMap(day -> rows(title).stream()
                        .filter(row -> row.adoptedOn().equals(day))
                        .findFirst())
                .map(NormVersion::effect)
                .orElseGet(EffectPeriod::unknown);
    }

    /** @param loaded all versions of the law whose text is here: a younger one makes an older one doubtful */
    NormState state(String title, Optional<LocalDate> version, Collection<LocalDate> loaded, LocalDate day) {
        if (version.isEmpty()) {
            return NormState.UNVERIFIED;
        }
        Function<LocalDate, NormVersion> dated =
                adopted -> NormVersion.of(adopted, period(title, Optional.of(adopted)));
        List<NormVersion> known = Stream.concat(
                        rows(title).stream(), loaded.stream().map(dated))
                .distinct()
                .toList();
        return NormVersion.stateAt(day, dated.apply(version.get()), known);
    }

    private List<NormVersion> rows(String title) {
        return byTitle.getOrDefault(LawIds.spoken(title), List.of());
    }
}
