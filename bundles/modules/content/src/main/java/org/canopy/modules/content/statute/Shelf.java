package org.canopy.modules.content.statute;

import static java.util.stream.Collectors.joining;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.canopy.core.norm.EffectPeriod;
import org.canopy.modules.content.store.Catalogue;

/** What a county can read on a day: its own catalogue before the shared one. */
record Shelf(Catalogue own, Catalogue shared, EffectDates dates, LocalDate day) {
    private static final int DIGITS = 16;

    List<LawLine> laws() {
        Collator byTitle = Collator.getInstance(Locale.CHINA);
        return Stream.concat(own.laws().stream(), shared.laws().stream())
                .map(Catalogue.Law::id)
                .distinct()
                .map(this::line)
                .filter(law -> !law.versions().isEmpty())
                .sorted((a, b) -> byTitle.compare(a.title(), b.title()))
                .toList();
    }

    private LawLine line(String id) {
        List<Catalogue.Law> named = Stream.concat(own.laws().stream(), shared.laws().stream())
                .filter(law -> law.id().equals(id))
                .toList();
        List<String> versions = Stream.concat(own.parts().stream(), shared.parts().stream())
                .filter(part -> part.key().lawId().equals(id))
                .map(part -> part.key().version())
                .distinct()
                .toList();
        List<LocalDate> loaded =
                versions.stream().flatMap(version -> date(version).stream()).toList();
        String title = named.get(0).title();
        return new LawLine(
                id,
                title,
                named.stream().anyMatch(Catalogue.Law::invented),
                versions.stream()
                        .sorted(Comparator.comparing(
                                        (String version) -> date(version).orElse(LocalDate.MIN))
                                .reversed())
                        .map(version -> version(title, version, loaded))
                        .toList());
    }

    private VersionLine version(String title, String id, List<LocalDate> loaded) {
        EffectPeriod period = dates.period(title, date(id));
        return new VersionLine(id, dates.state(title, date(id), loaded, day), period.from(), period.to());
    }

    private static Optional<LocalDate> date(String version) {
        return version.equals(VersionLine.UNDATED) ? Optional.empty() : Optional.of(LocalDate.parse(version));
    }

    String revision() {
        return Digest.of(lines(own) + "\n" + lines(shared)).substring(0, DIGITS);
    }

    private static String lines(Catalogue catalogue) {
        return catalogue.parts().stream()
                .map(part -> part.key().lawId()
                        + '@'
                        + part.key().version()
                        + '/'
                        + part.key().part()
                        + '='
                        + part.digest())
                .sorted()
                .collect(joining("\n"));
    }
}
