package org.canopy.modules.content.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.modules.content.corpus.Corpus;
import org.canopy.modules.content.corpus.CorpusArticle;
import org.canopy.modules.content.evaluate.Evaluation;
import org.canopy.platform.search.LuceneIndexes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchEvaluateTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private LuceneIndexes indexes;

    @BeforeEach
    void write() throws IOException {
        indexes = new LuceneIndexes(folder.resolve("data"));
        Files.writeString(
                folder.resolve("c.jsonl"),
                """
                {"id":"10","law":"养老法","article":"第一条","chapter":"","text":"老年人乘车免费。"}
                {"id":"11","law":"养老法","article":"第二条","chapter":"第二章 家庭","text":"子女应当看望老年人。"}
                {"id":"20","law":"中华人民共和国种子法","article":"第一条","chapter":"","text":"种子应当检疫。"}
                """);
        Files.writeString(
                folder.resolve("q.jsonl"),
                """
                {"id":"q1","text":"老年人乘车要钱吗","minors":false}
                {"id":"q2","text":"种子法第一条","minors":true}
                {"id":"q3","text":"飞船","minors":true}
                """);
        Files.writeString(folder.resolve("r.tsv"), "q1\t0\t10\t1\nq1\t0\t11\t1\nq2\t0\t20\t1\nq3\t0\t20\t1\n");
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    private int run(boolean json, String... options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < options.length; i += 2) {
            named.put(options[i], options[i + 1]);
        }
        var call =
                new Invocation(List.of(), named, json, folder, new PrintWriter(out, true), new PrintWriter(err, true));
        return new SearchEvaluate(indexes).run(call);
    }

    @Test
    void saysTheFiguresOfAllAndOfEachSubset() throws IOException {
        assertEquals(
                Command.OK, run(true, "corpus", "c.jsonl", "queries", "q.jsonl", "qrels", "r.tsv", "run", "run.txt"));
        assertTrue(out.toString().startsWith("{\"articles\":3,\"indexSeconds\":"), out::toString);
        assertTrue(
                out.toString().contains("\"all\":{\"questions\":3,\"mrr@10\":0.6667,\"recall@5\":0.6667,"),
                out::toString);
        assertTrue(out.toString().contains("\"minors\":{\"questions\":2,\"mrr@10\":0.5000,"), out::toString);
        assertEquals(
                List.of("q1 Q0 10 1 1.000000 canopy", "q1 Q0 11 2 0.500000 canopy", "q2 Q0 20 1 1.000000 canopy"),
                Files.readAllLines(folder.resolve("run.txt")));
        assertEquals(
                Command.OK,
                run(false, "corpus", "c.jsonl", "queries", "q.jsonl", "qrels", "r.tsv", "subset", "minors"));
        assertTrue(out.toString().contains("3 条语料，2 个问题"), out::toString);
    }

    @Test
    void nothingOfItStays() throws IOException {
        run(false, "corpus", "c.jsonl", "queries", "q.jsonl", "qrels", "r.tsv");
        assertTrue(isEmptyBelowData());
        Corpus breaks = new Corpus(new AbstractList<>() {
            private int asked;

            @Override
            public CorpusArticle get(int i) {
                if (asked++ > 0) {
                    throw new IllegalStateException("broken while it is put into the index");
                }
                return new CorpusArticle("1", "法", "", List.of(), "文");
            }

            @Override
            public int size() {
                return 1;
            }
        });
        assertThrows(IllegalStateException.class, () -> Evaluation.of(indexes, breaks, List.of()));
        assertTrue(isEmptyBelowData());
    }

    private boolean isEmptyBelowData() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.noneMatch(Files::isRegularFile);
        }
    }

    @Test
    void badCallsAndBadFilesAreSaidInWords() throws IOException {
        assertEquals(Command.USAGE, run(false, "corpus", "c.jsonl"));
        assertEquals(Command.FAILED, run(false, "corpus", "none", "queries", "q.jsonl", "qrels", "r.tsv"));
        assertTrue(err.toString().contains("没有这个文件"), err::toString);
        Files.writeString(folder.resolve("bad.jsonl"), "{\"id\":\"q1\"}\n");
        assertEquals(Command.FAILED, run(false, "corpus", "c.jsonl", "queries", "bad.jsonl", "qrels", "r.tsv"));
        assertTrue(err.toString().contains("bad.jsonl:1  缺 text"), err::toString);
        assertEquals(
                Command.FAILED,
                run(false, "corpus", "c.jsonl", "queries", "q.jsonl", "qrels", "r.tsv", "subset", "wide"));
        assertTrue(err.toString().contains("--subset"), err::toString);
        assertEquals(
                Command.FAILED,
                run(false, "corpus", "c.jsonl", "queries", "q.jsonl", "qrels", "r.tsv", "run", "no/where.txt"));
        assertTrue(err.toString().contains("--run"), err::toString);
        assertTrue(out.toString().isEmpty(), out::toString);
    }
}
