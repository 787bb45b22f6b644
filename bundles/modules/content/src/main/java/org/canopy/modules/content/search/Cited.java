package org.canopy.modules.content.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.search.SearchResult.Piece;
import org.canopy.core.norm.ArticlePoint;
import org.canopy.core.norm.ShortTitles;
import org.canopy.modules.content.statute.ArticleText;
import org.canopy.modules.content.statute.Citations.Named;
import org.canopy.modules.content.statute.LawLine;
import org.canopy.modules.content.statute.Passage;
import org.canopy.modules.content.statute.Shelf;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.modules.content.statute.VersionLine;
import org.canopy.modules.content.store.VersionKey;

/**
 * What a question names: an article, or a law and nothing else.
 *
 * @param item what stands first
 * @param absent what is named and is not here
 * @param exact whether one place is asked for: then nothing else answers
 */
record Cited(Optional<Item> item, Optional<Answer.Absent> absent, boolean exact) {
    /** Of what was asked for by name. */
    static final double SCORE = 100;
    /** Nothing is named. */
    static final Cited NOTHING = new Cited(Optional.empty(), Optional.empty(), false);

    private static final int LONGEST_SNIPPET = 160;

    static Cited of(Item item) {
        return new Cited(Optional.of(item), Optional.empty(), true);
    }

    /** @param shelf of the day that is asked about */
    static Cited in(String question, Shelf shelf, Synonyms synonyms, Function<VersionKey, Reader> texts, String base) {
        return named(question, shelf, synonyms)
                .map(named -> shelf.titled(named.law())
                        .map(law -> here(law, named, shelf, texts, base))
                        .orElseGet(() -> absent(named, "")))
                .orElse(NOTHING);
    }

    /** Finds one article of a version. */
    interface Reader {
        Optional<Passage> passage(ArticlePoint point);
    }

    static Function<VersionKey, Reader> texts(Statutes laws, Cell cell) {
        return key -> point -> laws.passage(cell, key, point.article());
    }

    /** A county's own word for a law counts where the question names none otherwise. */
    private static Optional<Named> named(String question, Shelf shelf, Synonyms synonyms) {
        Optional<Named> plain = shelf.citations().first(question);
        if (plain.isPresent() && shelf.titled(plain.get().law()).isPresent()) {
            return plain;
        }
        Stream<String> inLawsWords =
                synonyms.renamed(question, title -> shelf.titled(title).isPresent());
        return inLawsWords
                .flatMap(words -> shelf.citations().first(words).stream())
                .filter(one -> shelf.titled(one.law()).isPresent())
                .findFirst()
                .or(() -> plain);
    }

    private static Cited here(LawLine law, Named named, Shelf shelf, Function<VersionKey, Reader> texts, String base) {
        Optional<VersionLine> version = shelf.counting(law);
        if (version.isEmpty()) {
            return absent(named, "");
        }
        VersionKey key = new VersionKey(law.id(), version.get().id());
        if (named.point().isEmpty()) {
            Item whole = whole(law, version.get(), key, base);
            return new Cited(Optional.of(whole).filter(item -> named.alone()), Optional.empty(), false);
        }
        ArticlePoint point = named.point().get();
        return texts.apply(key)
                .passage(point)
                .map(passage -> of(article(law, version.get(), passage.article(), point, key, base)))
                .orElseGet(() -> absent(named, point.article().display()));
    }

    private static Cited absent(Named named, String article) {
        return new Cited(
                Optional.empty(),
                Optional.of(new Answer.Absent(ShortTitles.spoken(named.law()), article)),
                named.point().isPresent());
    }

    private static Item whole(LawLine law, VersionLine version, VersionKey key, String base) {
        Item.Place place = new Item.Place(
                key.toString(),
                "law",
                law.title(),
                law.title(),
                "",
                "",
                version.state().name());
        return new Item(place, List.of(), SCORE, "/law/" + key, base);
    }

    private static Item article(
            LawLine law, VersionLine version, ArticleText article, ArticlePoint point, VersionKey key, String base) {
        int paragraph = point.paragraph().orElse(0);
        boolean written = paragraph <= article.paragraphs().size();
        String body = written && paragraph > 0
                ? ContentDocuments.body(article.paragraphs().get(paragraph - 1))
                : ContentDocuments.body(article);
        Item.Place place = new Item.Place(
                key + "#" + article.anchor(),
                ContentDocuments.ARTICLE,
                law.title() + " " + article.number(),
                law.title(),
                article.number(),
                String.join(" › ", article.headings()),
                version.state().name());
        Piece start = new Piece(body.substring(0, Math.min(LONGEST_SNIPPET, body.length())), false);
        String anchor = written ? point.anchor() : article.anchor();
        return new Item(place, List.of(start), SCORE, "/law/" + key + "#" + anchor, base);
    }
}
