package org.canopy.modules.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.modules.content.explainer.Explainers;
import org.canopy.modules.content.search.Answer;
import org.canopy.modules.content.search.Asked;
import org.canopy.modules.content.search.ContentIndex;
import org.canopy.modules.content.search.ContentSearch;
import org.canopy.modules.content.search.CountySynonyms;
import org.canopy.modules.content.statute.StatuteImport;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.platform.search.LuceneIndexes;
import org.canopy.testkit.FakeCell;

/** A county with its library, index and search, all real, in one folder. */
public final class Portal implements AutoCloseable {
    private static final int PATIENCE = 100;
    private static final Path STARTER = Path.of("src/main/resources/starter");

    public final Library library;
    public final FakeCell cell;
    public final Statutes statutes;
    public final Explainers explainers;
    public final ContentIndex index;
    public final LuceneIndexes indexes;
    public final CountySynonyms synonyms;
    public final ContentSearch search;

    public Portal(Path folder, Explainers explainers) {
        library = new Library(folder);
        cell = new FakeCell(folder, "content").set("demo", "true");
        this.explainers = explainers;
        statutes = new Statutes(library);
        indexes = new LuceneIndexes(folder);
        index = new ContentIndex(indexes, statutes, new CountyExplainers(explainers));
        synonyms = new CountySynonyms(folder);
        search = new ContentSearch(indexes, statutes, index, synonyms);
    }

    /** With everything that ships: the explainers and the invented regulation. */
    public static Portal shipped(Path folder) throws IOException {
        Portal portal = new Portal(folder, shippedExplainers());
        portal.statutes.own(portal.cell);
        return portal;
    }

    /** The same, with every statute of the data sets in the shared library. */
    public static Portal withStatutes(Path folder) throws IOException {
        Portal portal = shipped(folder);
        for (Datasets.Law law : Datasets.laws()) {
            new StatuteImport().file(law.name(), law.bytes(), portal.library::write);
        }
        portal.index.fillShared();
        return portal;
    }

    public static Explainers shippedExplainers() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(STARTER.resolve("explainers"))) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return new Explainers(files, Files.readString(STARTER.resolve("first.txt")));
    }

    /** Asks again while texts are on their way into the index: on a busy machine that takes longer than a visitor waits. */
    public Answer ask(String question) {
        Asked asked = new Asked(question, Map.of(), Optional.empty(), 10, 0);
        Answer answer = search.ask(cell, "", asked);
        for (int i = 0; i < PATIENCE && !answer.whole(); i++) {
            answer = search.ask(cell, "", asked);
        }
        return answer;
    }

    /** As the law was on {@code day}. */
    public Answer ask(String question, String day) {
        return search.ask(cell, "", new Asked(question, Map.of(), Optional.of(LocalDate.parse(day)), 10, 0));
    }

    @Override
    public void close() {
        indexes.close();
        cell.close();
        library.close();
    }
}
