package org.canopy.modules.content.statute;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.canopy.core.norm.EffectPeriod;
import org.canopy.modules.content.store.Catalogue;
import org.canopy.modules.content.store.VersionKey;
import org.jspecify.annotations.Nullable;

/** What a county can read on a day: its own texts before the shared ones. Worked out once, then only looked at. */
public final class Shelf {
    private final Catalogue own;
    private final Catalogue shared;
    private final EffectDates dates;
    private final LocalDate day;
    private final Set<VersionKey> ownVersions;
    private final Set<VersionKey> sharedVersions;
    private final Set<VersionKey> ownIdle;
    private final Set<VersionKey> sharedIdle;
    private final Map<String, LawLine> byId = new LinkedHashMap<>();
    private @Nullable Citations citations;
    private final Map<String, LawLine> byTitle = new HashMap<>();

    Shelf(Catalogue own, Catalogue shared, EffectDates dates, LocalDate day) {
        this.own = own;
        this.shared = shared;
        this.dates = dates;
        this.day = day;
        this.ownVersions = own.versions().keySet();
        this.sharedVersions = shared.versions().keySet();
        Collator titles = Collator.getInstance(Locale.CHINA);
        Stream.concat(own.laws().stream(), shared.laws().stream())
                .map(Catalogue.Law::id)
                .distinct()
                .map(this::line)
                .filter(law -> !law.versions().isEmpty())
                .sorted((a, b) -> titles.compare(a.title(), b.title()))
                .forEach(law -> byId.put(law.id(), law));
        byId.values().forEach(law -> byTitle.put(LawIds.spoken(law.title()), law));
        this.ownIdle = idle(ownVersions, Set.of());
        this.sharedIdle = idle(sharedVersions, ownVersions);
    }

    /** Whether this is still what can be read. */
    boolean isAsOf(long ownChange, long sharedChange) {
        return own.change() == ownChange && shared.change() == sharedChange;
    }

    /** The version of {@code law} that a search on the day may find. */
    public Optional<VersionLine> counting(LawLine law) {
        return law.countedOn(day);
    }

    /** Reads which of these laws a question names. */
    public synchronized Citations citations() {
        if (citations == null) {
            citations = new Citations(byId.values().stream().map(LawLine::title).toList());
        }
        return citations;
    }

    /** All laws, by title. */
    public List<LawLine> laws() {
        return List.copyOf(byId.values());
    }

    public Optional<LawLine> law(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @param title with or without 中华人民共和国 */
    public Optional<LawLine> titled(String title) {
        return Optional.ofNullable(byTitle.get(LawIds.spoken(title)));
    }

    public Optional<VersionLine> version(VersionKey key) {
        return law(key.lawId()).stream()
                .flatMap(law -> law.versions().stream())
                .filter(version -> version.id().equals(key.version()))
                .findFirst();
    }

    /** The county's own texts. */
    public Catalogue own() {
        return own;
    }

    /** The texts of the library that all counties share. */
    public Catalogue shared() {
        return shared;
    }

    /** Own versions that do not count on the day: a search passes them over. */
    public Set<VersionKey> ownIdle() {
        return ownIdle;
    }

    /** Shared versions that do not count on the day, or that the county has a text of its own for. */
    public Set<VersionKey> sharedIdle() {
        return sharedIdle;
    }

    private Set<VersionKey> idle(Set<VersionKey> held, Set<VersionKey> covered) {
        Set<VersionKey> idle = new LinkedHashSet<>();
        for (VersionKey key : held) {
            boolean counts = law(key.lawId())
                    .flatMap(this::counting)
                    .filter(version -> version.id().equals(key.version()))
                    .isPresent();
            if (!counts || covered.contains(key)) {
                idle.add(key);
            }
        }
        return idle;
    }

    private LawLine line(String id) {
        List<Catalogue.Law> named = Stream.concat(own.laws().stream(), shared.laws().stream())
                .filter(law -> law.id().equals(id))
                .toList();
        List<String> versions = Stream.concat(ownVersions.stream(), sharedVersions.stream())
                .filter(key -> key.lawId().equals(id))
                .map(VersionKey::version)
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
        return new VersionLine(
                id,
                dates.state(title, date(id), loaded, day),
                period.from(),
                period.to(),
                dates.source(title, date(id)));
    }

    private static Optional<LocalDate> date(String version) {
        return version.equals(VersionLine.UNDATED) ? Optional.empty() : Optional.of(LocalDate.parse(version));
    }
}
