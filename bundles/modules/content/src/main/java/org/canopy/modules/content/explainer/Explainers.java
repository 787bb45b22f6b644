package org.canopy.modules.content.explainer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.canopy.core.norm.ArticleNumber;
import org.canopy.modules.content.statute.LawLine;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The explainers that ship with this module, the most asked first. */
@Component(service = Explainers.class)
public final class Explainers {
    private static final String FOLDER = "starter/explainers";

    private final Map<String, Explainer> byId = new LinkedHashMap<>();
    private final Map<Place, Set<Explainer>> byPlace = new HashMap<>();
    private final List<String> first;

    /** An article of a law, whichever its version. */
    private record Place(String law, ArticleNumber article) {
        static Place of(String title, ArticleNumber article) {
            return new Place(LawLine.spoken(title), article);
        }
    }

    @Activate
    public Explainers(BundleContext context) {
        this(filesOf(context.getBundle()), words(context.getBundle().getEntry("starter/first.txt")));
    }

    /**
     * Reads {@code files}.
     *
     * @param files text by file name
     * @param first identifiers of the most important, a line each
     */
    public Explainers(Map<String, String> files, String first) {
        this.first = first.lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
        files.entrySet().stream()
                .map(file -> ExplainerFile.read(file.getKey(), file.getValue()))
                .sorted(Comparator.comparingInt(e -> rank(e.id())))
                .forEach(this::add);
    }

    private void add(Explainer explainer) {
        byId.put(explainer.id(), explainer);
        for (Explainer.Basis basis : explainer.restsOn()) {
            basis.article().map(article -> Place.of(basis.law(), article)).ifPresent(place -> byPlace.computeIfAbsent(
                            place, none -> new LinkedHashSet<>())
                    .add(explainer));
        }
    }

    private int rank(String id) {
        int at = first.indexOf(id);
        return at < 0 ? first.size() : at;
    }

    public Collection<Explainer> all() {
        return byId.values();
    }

    public Optional<Explainer> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that rest on an article, in whichever version of the law. @param title with or without 中华人民共和国 */
    public List<Explainer> restingOn(String title, ArticleNumber article) {
        return List.copyOf(byPlace.getOrDefault(Place.of(title, article), Set.of()));
    }

    /** The most important ones, in order. */
    public List<Explainer> mostImportant() {
        return first.stream().flatMap(id -> named(id).stream()).toList();
    }

    /** Those for one of these readers about one of these protections; an empty set asks for all. */
    public List<Explainer> about(Set<Audience> readers, Set<Protection> protections) {
        return byId.values().stream()
                .filter(e -> readers.isEmpty() || e.audience().stream().anyMatch(readers::contains))
                .filter(e -> protections.isEmpty() || e.protection().stream().anyMatch(protections::contains))
                .toList();
    }

    /** Changes whenever a text changed. */
    public String revision() {
        return Integer.toHexString(byId.values().hashCode()) + "-" + byId.size();
    }

    private static Map<String, String> filesOf(Bundle bundle) {
        Map<String, String> files = new TreeMap<>();
        var entries = bundle.findEntries(FOLDER, "*.md", false);
        while (entries != null && entries.hasMoreElements()) {
            URL file = entries.nextElement();
            files.put(file.getPath(), words(file));
        }
        return files;
    }

    private static String words(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
