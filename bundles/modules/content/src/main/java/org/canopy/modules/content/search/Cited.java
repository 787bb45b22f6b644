package org.canopy.modules.content.search;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.search.SearchResult.Piece;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.Passage;
import org.canopy.modules.content.statute.Shelf;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.modules.content.store.VersionKey;

/** Looks up an article that the question names: 未保法11条, 《青禾县示范条例》第十二条之一. */
final class Cited {
    /** Of what was asked for by name. */
    static final double SCORE = 100;

    private static final int LONGEST_SNIPPET = 160;

    private final Statutes laws;
    private final Synonyms shortTitles;

    Cited(Statutes laws, Synonyms shortTitles) {
        this.laws = laws;
        this.shortTitles = shortTitles;
    }

    /** @param shelf of the day whose law is asked for */
    Optional<Item> in(Cell cell, String base, Shelf shelf, String question) {
        return named(question, shortTitles, (name, point) -> law(cell, name)
                .flatMap(law -> shelf.law(law)
                        .flatMap(shelf::counting)
                        .flatMap(v -> laws.passage(cell, new VersionKey(law, v.id()), point.article())))
                .map(passage -> item(passage, point, base)));
    }

    /** @param look finds an article by what may be the title of its law */
    static <T> Optional<T> named(
            String question, Synonyms shortTitles, BiFunction<String, Points.Point, Optional<T>> look) {
        return Points.in(question).flatMap(point -> {
            String title = question.substring(0, point.start()).replaceAll("[《》\\s的]+", "");
            if (title.length() < 2) {
                return Optional.empty();
            }
            return Stream.concat(Stream.of(title), shortTitles.of(title).stream())
                    .flatMap(name -> look.apply(name, point).stream())
                    .findFirst();
        });
    }

    /** By its title, or by the end of it where only one law ends so: 示范条例. */
    private Optional<String> law(Cell cell, String name) {
        return laws.lawId(cell, name).or(() -> {
            List<LawLine> ending = laws.laws(cell).stream()
                    .filter(law -> law.title().endsWith(name))
                    .toList();
            return ending.size() == 1 ? Optional.of(ending.get(0).id()) : Optional.empty();
        });
    }

    private static Item item(Passage passage, Points.Point point, String base) {
        LawLine law = passage.law();
        ArticleText article = passage.article();
        String version = new VersionKey(law.id(), passage.version().id()).toString();
        String body = ContentDocuments.body(article);
        Item.Place place = new Item.Place(
                version + "#" + article.anchor(),
                ContentDocuments.ARTICLE,
                law.title() + " " + article.number(),
                law.title(),
                article.number(),
                String.join(" › ", article.headings()),
                passage.version().state().name());
        Piece start = new Piece(body.substring(0, Math.min(LONGEST_SNIPPET, body.length())), false);
        return new Item(place, List.of(start), SCORE, "/law/" + version + "#" + point.anchor(), base);
    }
}
