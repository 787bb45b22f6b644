package org.canopy.modules.content.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What data sets may look like, and how a bad one is refused. */
class CorpusFilesTest {
    private static final String GOOD = "{\"id\": \"1\", \"law\": \"甲法\", \"article\": \"第一条\", \"text\": \"文\"}\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String refused(String text) throws IOException {
        Path file = file("corpus.jsonl", text);
        return assertThrows(BadInput.class, () -> Corpus.read(file)).getMessage();
    }

    @Test
    void aLineIsOneJsonObject() {
        assertEquals(
                Optional.of(Map.of("a", "\"\\/\n人", "b", true, "c", -1.5, "e", List.of(Map.of(), "x"))),
                JsonLine.read(
                        " {\"a\":\"\\\"\\\\\\/\\n\\u4eba\", \"b\" : true,\"c\":-1.5,\"d\":null,\"e\":[{ },\"x\"]} \r"));
        assertEquals(Optional.of(Map.of()), JsonLine.read("{}"));
        for (String broken : List.of(
                "",
                "[]",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1} x",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u00\"}",
                "{\"a\":\"",
                "{\"a\":yes}",
                "{a:1}",
                "{\"a\":\"\t\"}",
                "{\"a\":" + "[".repeat(100_000))) {
            assertEquals(Optional.empty(), JsonLine.read(broken), broken);
        }
    }

    @Test
    void packedOrNot() throws Exception {
        Path packed = folder.resolve("corpus.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(Corpus.read(file("plain.jsonl", GOOD)), Corpus.read(packed));
        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(whole, whole.length - 20));
        String reason = assertThrows(BadInput.class, () -> Corpus.read(packed)).getMessage();
        assertTrue(reason.contains("corpus.jsonl.gz"), reason);
        Files.writeString(packed, GOOD);
        assertTrue(assertThrows(BadInput.class, () -> Corpus.read(packed))
                .getMessage()
                .contains("gzip"));
    }

    @Test
    void aFileThatUnpacksWithoutEndIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.jsonl.gz");
        byte[] blank = "\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (var out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 110; i++) {
                out.write(blank);
                out.write(blank);
            }
        }
        String reason = assertThrows(BadInput.class, () -> Corpus.read(bomb)).getMessage();
        assertTrue(reason.contains("太大"), reason);
    }

    @Test
    void aBadCorpusIsRefusedWithFileLineAndCure() throws IOException {
        assertTrue(refused(GOOD + "no json\n").contains("corpus.jsonl:2  不是一个 JSON 对象"));
        assertTrue(refused(GOOD + GOOD).contains("corpus.jsonl:2  编号 1 出现了两次"));
        assertTrue(refused("{\"id\":\"1\",\"law\":\"甲法\"}").contains(":1  缺 text"));
        assertTrue(refused("{\"id\":7,\"law\":\"甲法\",\"text\":\"文\"}").contains(":1  缺 id"));
        assertTrue(refused("").contains("一条也没有"));
        Path foreign = folder.resolve("gbk.jsonl");
        Files.writeString(foreign, GOOD, Charset.forName("GB18030"));
        assertTrue(assertThrows(BadInput.class, () -> Corpus.read(foreign))
                .getMessage()
                .contains("UTF-8"));
        assertTrue(assertThrows(BadInput.class, () -> Corpus.read(folder.resolve("none")))
                .getMessage()
                .contains("没有这个文件"));
    }

    @Test
    void questionsCarryTheirSubsetsAndAnswers() throws Exception {
        Path queries = file(
                "q.jsonl",
                "{\"id\":\"a\",\"text\":\"问\",\"minors\":true,\"wide\":false}\n{\"id\":\"b\",\"text\":\"无\"}\n");
        Path qrels = file("r.tsv", "a\t0\t1\t1\na 0 2 0\n");
        assertEquals(
                List.of(new Question("a", "问", Set.of("minors"), Set.of("1"))),
                Questions.read(queries, qrels, Set.of("1", "2")));
        Path unknown = file("r2.tsv", "a 0 1 1\nc 0 1 1\n");
        assertTrue(assertThrows(BadInput.class, () -> Questions.read(queries, unknown, Set.of("1")))
                .getMessage()
                .contains("r2.tsv:2  问题 c"));
        assertTrue(assertThrows(BadInput.class, () -> Questions.read(queries, qrels, Set.of("1")))
                .getMessage()
                .contains("r.tsv:2  条文 2"));
        Path columns = file("r3.tsv", "a 1 1\n");
        assertTrue(assertThrows(BadInput.class, () -> Questions.read(queries, columns, Set.of("1")))
                .getMessage()
                .contains("r3.tsv:1  应有四列"));
    }
}
