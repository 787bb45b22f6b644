package org.canopy.platform.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.canopy.api.search.SearchResult.Piece;
import org.junit.jupiter.api.Test;

class SnippetsTest {
    private static final Snippets SNIPPETS = new Snippets(Map.of("监护", 3f, "护人", 3f, "学校", 1f, "app", 2f));

    @Test
    void aShortTextComesWhole() {
        assertEquals(
                List.of(new Piece("由", false), new Piece("监护人", true), new Piece("负责。", false)),
                SNIPPETS.of("由监护人负责。"));
    }

    @Test
    void takesTheSentenceThatWeighsMost() {
        String filler = "这里没有要找的词语，只是很长的一句话而已。".repeat(20);
        String text = SearchIndexesContract.plain(SNIPPETS.of("学校。" + filler + "学校应当告知监护人。" + filler));
        assertTrue(text.startsWith("…学校应当告知监护人。"), text);
        assertTrue(text.endsWith("。…"), text);
    }

    @Test
    void neverTearsReordersOrExceeds() {
        var random = new Random(7);
        String[] parts = {"监护人", "学校", "。", "，", "𠮷", "ＡＰＰ", "x", "甲乙", "\n", "😀", "护", "１２3"};
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            List<Piece> snippet = SNIPPETS.of(text.toString());
            String plain = SearchIndexesContract.plain(snippet);
            String inner = plain.replaceAll("^…|…$", "");
            assertTrue(text.toString().replace('\n', ' ').contains(inner), plain);
            assertTrue(inner.length() <= Snippets.LONGEST, plain);
            assertTrue(snippet.stream().noneMatch(piece -> piece.text().isEmpty()));
            assertEquals(inner, new String(inner.getBytes(UTF_8), UTF_8));
        }
    }

    @Test
    void aHugeTextTakesNoLonger() {
        String huge = "监护学校".repeat(500_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SNIPPETS.of(huge));
    }
}
