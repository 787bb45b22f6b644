package org.canopy.modules.content.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellListener;
import org.canopy.api.county.CellName;
import org.canopy.core.norm.ShortTitles;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.explainer.Explainer;
import org.canopy.modules.content.search.Words;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.Shelf;
import org.canopy.modules.content.statute.Statutes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Titles of a county's explainers and laws, and common topics. What others asked is not among them. */
@Component(service = {Suggestions.class, CellListener.class})
public final class Suggestions implements CellListener {
    /** As many as a page shows. */
    public static final int MOST = 8;
    /** As many as a browser takes along; a program asks the whole list. */
    static final int MOST_TAKEN_ALONG = 400;

    private record Kept(Shelf shelf, List<Explainer> explainers, List<Suggestion> all) {}

    private final CountyExplainers explainers;
    private final Statutes laws;
    private final Map<String, List<String>> shortNames = shortNames();
    private final Map<CellName, Kept> counties = new ConcurrentHashMap<>();
    private @Nullable Sounds sounds;

    @Activate
    public Suggestions(@Reference CountyExplainers explainers, @Reference Statutes laws) {
        this.explainers = explainers;
        this.laws = laws;
    }

    /** Read when somebody first asks: a start does not wait for them. */
    private synchronized Sounds sounds() {
        if (sounds == null) {
            sounds = Sounds.read();
        }
        return sounds;
    }

    /** The best for what was typed so far; empty for nothing. */
    public List<Suggestion> of(Cell cell, String text) {
        Typed typed = new Typed(text, sounds());
        if (typed.isEmpty()) {
            return List.of();
        }
        record Fit(Suggestion suggestion, int rank) {}
        List<Fit> fitting = new ArrayList<>();
        for (Suggestion one : all(cell)) {
            one.names()
                    .flatMapToInt(name -> typed.fits(name).stream())
                    .min()
                    .ifPresent(rank -> fitting.add(new Fit(one, rank)));
        }
        return fitting.stream()
                .sorted(Comparator.comparingInt(Fit::rank))
                .limit(MOST)
                .map(Fit::suggestion)
                .toList();
    }

    /** What a browser takes along to compare by itself, so that nothing typed is sent. */
    public List<Suggestion> takenAlong(Cell cell) {
        return all(cell).stream().limit(MOST_TAKEN_ALONG).toList();
    }

    /** Characters by sound: the common ones, and those of {@code names}. */
    public Map<String, String> sounds(Collection<Suggestion> names) {
        Set<Character> characters = new TreeSet<>(Sounds.common());
        names.stream()
                .flatMap(Suggestion::names)
                .flatMapToInt(String::chars)
                .filter(Character::isIdeographic)
                .forEach(one -> characters.add((char) one));
        Sounds read = sounds();
        Map<String, StringBuilder> bySound = new TreeMap<>();
        for (char one : characters) {
            read.of(one).forEach(sound -> bySound.computeIfAbsent(sound, s -> new StringBuilder())
                    .append(one));
        }
        Map<String, String> all = new LinkedHashMap<>();
        bySound.forEach((sound, written) -> all.put(sound, written.toString()));
        return all;
    }

    private List<Suggestion> all(Cell cell) {
        Shelf shelf = laws.shelf(cell);
        List<Explainer> shown = explainers.of(cell).all();
        Kept kept = counties.compute(
                cell.name(),
                (name, before) -> before != null
                                && before.shelf() == shelf
                                && before.explainers().equals(shown)
                        ? before
                        : new Kept(shelf, shown, list(shelf, shown)));
        return kept.all();
    }

    private List<Suggestion> list(Shelf shelf, List<Explainer> shown) {
        List<Suggestion> all = new ArrayList<>();
        for (String topic : Words.lines("topics.txt")) {
            all.add(new Suggestion("topic", topic, List.of(), "/search?q=" + encoded(topic)));
        }
        for (Explainer one : shown) {
            all.add(new Suggestion("explainer", one.title(), List.of(), "/explainers/" + one.id()));
        }
        shelf.laws().stream()
                .map(this::law)
                .sorted(Comparator.comparing((Suggestion law) -> law.also().isEmpty()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private Suggestion law(LawLine law) {
        String spoken = ShortTitles.spoken(law.title());
        return new Suggestion("law", spoken, shortNames.getOrDefault(spoken, List.of()), "/law/" + law.id());
    }

    /** Short names by spoken title. */
    private static Map<String, List<String>> shortNames() {
        ShortTitles titles = ShortTitles.standard();
        Map<String, List<String>> names = new TreeMap<>();
        for (String name : titles.names()) {
            titles.resolve(name)
                    .map(ShortTitles::spoken)
                    .filter(spoken -> !name.endsWith(spoken))
                    .ifPresent(spoken -> names.computeIfAbsent(spoken, s -> new ArrayList<>())
                            .add(name));
        }
        return names;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void changed(Cell cell) {
        // a list is made when it is first asked for
    }

    @Override
    public void gone(Cell cell) {
        counties.remove(cell.name());
    }
}
