package org.canopy.modules.content.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.canopy.api.search.SearchIndexes;
import org.canopy.modules.content.corpus.Corpus;
import org.canopy.modules.content.corpus.Question;
import org.canopy.modules.content.search.Asked;
import org.canopy.modules.content.search.CorpusSearch;
import org.canopy.modules.content.search.Item;

/** Asks judged questions of a corpus, through the path of {@code /search}. */
public final class Evaluation {
    /** Answers wanted of each question. */
    public static final int DEPTH = 100;

    private static final int WARM_UP = 200;
    private static final String ALL = "all";

    private Evaluation() {}

    /** @param questions at least one */
    public static Report of(SearchIndexes indexes, Corpus corpus, List<Question> questions) {
        long start = System.nanoTime();
        try (CorpusSearch search = new CorpusSearch(indexes, corpus)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            questions.stream().limit(WARM_UP).forEach(question -> found(search, question));
            Map<String, List<String>> found = new LinkedHashMap<>();
            double[] millis = new double[questions.size()];
            for (int i = 0; i < millis.length; i++) {
                long before = System.nanoTime();
                List<String> ids = found(search, questions.get(i));
                millis[i] = (System.nanoTime() - before) / 1e6;
                found.put(questions.get(i).id(), ids);
            }
            return new Report(
                    corpus.articles().size(), seconds, new Latencies(millis), figures(questions, found), found);
        }
    }

    private static List<String> found(CorpusSearch search, Question question) {
        return search.ask(new Asked(question.text(), Map.of(), DEPTH, 0)).items().stream()
                .map(Item::getId)
                .toList();
    }

    private static Map<String, Figures> figures(List<Question> questions, Map<String, List<String>> found) {
        Set<String> subsets = new TreeSet<>();
        questions.forEach(question -> subsets.addAll(question.subsets()));
        Map<String, Figures> figures = new LinkedHashMap<>();
        figures.put(ALL, figures(questions, found, ""));
        subsets.forEach(subset -> figures.put(subset, figures(questions, found, subset)));
        return figures;
    }

    private static Figures figures(List<Question> questions, Map<String, List<String>> found, String subset) {
        List<Figures.Outcome> outcomes = new ArrayList<>();
        for (Question question : questions) {
            if (subset.isEmpty() || question.subsets().contains(subset)) {
                outcomes.add(new Figures.Outcome(question.relevant(), found.getOrDefault(question.id(), List.of())));
            }
        }
        return Figures.of(outcomes);
    }
}
