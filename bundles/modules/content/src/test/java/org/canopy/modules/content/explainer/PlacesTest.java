package org.canopy.modules.content.explainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.canopy.core.norm.ArticlePoint;
import org.canopy.modules.content.Datasets;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.Explainer.Basis;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.Shelf;
import org.canopy.modules.content.statute.StatuteImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every place that an explainer rests on can be found: its form always, the place itself where the statutes are there. */
class PlacesTest {
    private static final Path IDS = Path.of("src/main/resources/starter/law-ids.csv");
    private static final Pattern POINT =
            Pattern.compile("第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?" + "(?:第[一二三四五六七八九十]+款)?(?:第（[一二三四五六七八九十]+）项)?");

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();

    @Test
    void everyCitationIsComplete() throws IOException {
        Set<String> known =
                Files.readAllLines(IDS).stream().map(line -> line.split(",")[0]).collect(Collectors.toSet());
        each((explainer, basis) -> {
            boolean settled = known.contains(LawLine.spoken(basis.law()));
            check(settled || !basis.read(), explainer, basis, "is not a law of law-ids.csv");
            boolean whole = basis.point().isEmpty() && !basis.read();
            check(whole || POINT.matcher(basis.point()).matches(), explainer, basis, "names no article");
            check(whole || basis.place().isPresent(), explainer, basis, "cannot be read");
            check(whole || basis.version().filter(PlacesTest::date).isPresent(), explainer, basis, "has no version");
        });
        assertEquals(List.of(), wrong);
    }

    private static boolean date(String version) {
        return LocalDate.parse(version).toString().equals(version);
    }

    @Test
    void everyPlaceExistsInTheVersionThatItNames() throws IOException {
        List<Datasets.Law> laws = Datasets.laws();
        try (Portal portal = new Portal(folder, Portal.shippedExplainers())) {
            laws.forEach(law -> new StatuteImport().file(law.name(), law.bytes(), portal.library::write));
            Shelf shelf = portal.statutes.shelf(portal.cell);
            each((explainer, basis) -> {
                Optional<LawLine> law = shelf.titled(basis.law());
                String version = basis.version().orElse("");
                Set<String> places =
                        law.map(line -> places(portal, line, version)).orElse(Set.of());
                String anchor = basis.place().map(ArticlePoint::anchor).orElse("");
                boolean there = places.contains(anchor);
                check(basis.read() == there, explainer, basis, there ? "is there to be read" : "is not there");
            });
        }
        assertEquals(List.of(), wrong);
    }

    private Set<String> places(Portal portal, LawLine law, String version) {
        return anchors.computeIfAbsent(law.id() + version, none -> {
            Set<String> all = new HashSet<>();
            portal.statutes.text(portal.cell, law.id(), version).ifPresent(text -> text.articles()
                    .forEach(article -> all.addAll(places(article))));
            return all;
        });
    }

    private static Set<String> places(ArticleText article) {
        Set<String> all = new HashSet<>(Set.of(article.anchor()));
        for (int p = 0; p < article.paragraphs().size(); p++) {
            all.add(article.anchor() + "-" + (p + 1));
            all.addAll(article.anchorsOfItems(p));
        }
        return all;
    }

    private interface Look {
        void at(Explainer explainer, Basis basis);
    }

    private static void each(Look look) throws IOException {
        Portal.shippedExplainers().all().forEach(e -> e.restsOn().forEach(basis -> look.at(e, basis)));
    }

    private void check(boolean right, Explainer explainer, Basis basis, String what) {
        if (!right) {
            wrong.add(explainer.id() + ": " + basis.law() + basis.point() + " "
                    + basis.version().orElse("") + " " + what);
        }
    }
}
