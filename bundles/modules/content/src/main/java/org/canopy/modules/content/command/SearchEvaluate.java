package org.canopy.modules.content.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.search.SearchIndexes;
import org.canopy.modules.content.corpus.BadInput;
import org.canopy.modules.content.corpus.Corpus;
import org.canopy.modules.content.corpus.CorpusArticle;
import org.canopy.modules.content.corpus.Question;
import org.canopy.modules.content.corpus.Questions;
import org.canopy.modules.content.evaluate.Evaluation;
import org.canopy.modules.content.evaluate.Report;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code canopy:search-evaluate}: says whether search got better or worse; touches nothing that a county has. */
@Component
public final class SearchEvaluate implements Command {
    private static final List<String> NEEDED = List.of("corpus", "queries", "qrels");

    private final SearchIndexes indexes;

    @Activate
    public SearchEvaluate(@Reference SearchIndexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public String name() {
        return "search-evaluate";
    }

    @Override
    public String summary() {
        return "Measures the search on a corpus with judged questions.";
    }

    @Override
    public String usage() {
        return "--corpus FILE --queries FILE --qrels FILE [--run FILE] [--subset NAME] [--json]";
    }

    @Override
    public List<String> options() {
        return List.of("corpus=", "queries=", "qrels=", "run=", "subset=");
    }

    @Override
    public int run(Invocation call) {
        Map<String, String> options = call.options();
        if (!options.keySet().containsAll(NEEDED) || !call.arguments().isEmpty()) {
            call.err().println("canopy: 要说明语料、问题和判定三个文件");
            call.err().println("Usage: bin/canopy " + name() + " " + usage());
            return USAGE;
        }
        try {
            return measure(call, options);
        } catch (BadInput bad) {
            call.err().println("canopy: " + bad.getMessage());
        } catch (InvalidPathException foreign) {
            call.err().println("canopy: " + StatuteFiles.reason(foreign));
        } catch (UncheckedIOException full) {
            call.err().println("canopy: 临时索引写不下去（" + full.getCause().getMessage() + "）；请核对 CANOPY_DATA 所在磁盘的空间和权限");
        }
        return FAILED;
    }

    private int measure(Invocation call, Map<String, String> options) throws BadInput {
        Corpus corpus = Corpus.read(call.folder().resolve(options.get("corpus")));
        Path queries = call.folder().resolve(options.get("queries"));
        List<Question> questions = Questions.read(queries, call.folder().resolve(options.get("qrels")), ids(corpus));
        if (options.containsKey("subset")) {
            questions = ofSubset(questions, options.get("subset"), queries);
        }
        call.err()
                .println("正在编入临时索引并提问：%d 条，%d 个问题……".formatted(corpus.articles().size(), questions.size()));
        Report report = Evaluation.of(indexes, corpus, questions);
        if (options.containsKey("run")) {
            write(call.folder().resolve(options.get("run")), report.run());
        }
        call.out().println(call.json() ? report.json() : report.words());
        return OK;
    }

    private static Set<String> ids(Corpus corpus) {
        return corpus.articles().stream().map(CorpusArticle::id).collect(Collectors.toSet());
    }

    private static List<Question> ofSubset(List<Question> questions, String subset, Path queries) throws BadInput {
        List<Question> chosen = questions.stream()
                .filter(question -> question.subsets().contains(subset))
                .toList();
        if (chosen.isEmpty()) {
            throw new BadInput(queries, 0, "没有一个有答案的问题写着 \"" + subset + "\": true；请核对 --subset");
        }
        return chosen;
    }

    private static void write(Path file, List<String> lines) throws BadInput {
        try {
            Files.write(file, lines);
        } catch (IOException unwritable) {
            throw new BadInput(file, 0, "结果写不进去（" + unwritable.getClass().getSimpleName() + "）；请换一个 --run 的位置");
        }
    }
}
