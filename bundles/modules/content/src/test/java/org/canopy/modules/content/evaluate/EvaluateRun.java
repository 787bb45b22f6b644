package org.canopy.modules.content.evaluate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canopy.modules.content.corpus.BadInput;
import org.canopy.modules.content.corpus.Corpus;
import org.canopy.modules.content.corpus.CorpusArticle;
import org.canopy.modules.content.corpus.Question;
import org.canopy.modules.content.corpus.Questions;
import org.canopy.platform.search.LuceneIndexes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Floors on the 55,404 articles of the data sets; by its name only part of {@code mvn -Pevaluate verify}. */
class EvaluateRun {
    @TempDir
    Path data;

    @Test
    void theDevelopmentQuestionsStayAboveTheirFloors() throws IOException, BadInput {
        Path set = Path.of(System.getProperty("canopy.datasets"), "data", "retrieval");
        assumeTrue(Files.isRegularFile(set.resolve("corpus.jsonl.gz")), "SKIPPED: no retrieval data set in " + set);
        Corpus corpus = Corpus.read(set.resolve("corpus.jsonl.gz"));
        List<Question> questions = Questions.read(
                set.resolve("queries.dev.jsonl"),
                set.resolve("qrels.dev.tsv"),
                corpus.articles().stream().map(CorpusArticle::id).collect(Collectors.toSet()));
        try (LuceneIndexes indexes = new LuceneIndexes(data)) {
            Report report = Evaluation.of(indexes, corpus, questions);
            System.out.println(report.words());
            assertAll(held(report));
        }
    }

    private static Stream<Executable> held(Report report) throws IOException {
        Properties floors = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/test/resources/floors.properties"))) {
            floors.load(in);
        }
        return floors.stringPropertyNames().stream()
                .filter(name -> name.startsWith("corpus."))
                .map(name -> {
                    String[] parts = name.split("\\.");
                    double figure = report.figures().get(parts[1]).named().get(parts[2]);
                    double floor = Double.parseDouble(floors.getProperty(name));
                    return () -> assertTrue(figure >= floor, name + " is " + figure + ", the floor says " + floor);
                });
    }
}
