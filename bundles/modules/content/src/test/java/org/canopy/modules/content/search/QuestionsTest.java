package org.canopy.modules.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the words of a question are understood before the index is asked. */
class QuestionsTest {
    private final CrisisPhrases crisis = new CrisisPhrases(Words.lines("crisis.txt"));

    @Test
    void callsForHelpAreSeenThroughBlanksAndWidth() {
        assertEquals(Optional.of("SELF_HARM"), crisis.in("我 想 死！"));
        assertEquals(Optional.of("MISSING"), crisis.in("孩子不见了，怎么办"));
        assertEquals(Optional.empty(), crisis.in("孤儿生活费找谁申请"));
    }

    @Test
    void whatPeopleSayIsAskedAsLawsWriteItToo() {
        Synonyms synonyms = Synonyms.shipped(Words.lines("synonyms.txt"));
        assertEquals(Set.of("未成年人保护法"), synonyms.of("未保法第十一条"));
        assertTrue(synonyms.also("学校里有人欺负他").stream().allMatch(w -> w.weight() < 1));
    }

    @Test
    void wordsThatEveryQuestionHasDoNotCount() {
        Matter matter = new Matter(Words.lines("asking-words.txt"));
        assertEquals("天气", matter.of("今天天气怎么样"));
        assertEquals("怎么办", matter.of("怎么办"));
    }

    @Test
    void aTextStandsWhereItsTitleSays() {
        Standings standings = new Standings(Words.lines("standing.txt"));
        assertEquals("code", standings.of("中华人民共和国民法典"));
        assertEquals("law", standings.of("未成年人保护法"));
        assertEquals("interpretation", standings.of("最高人民法院关于适用《民法典》继承编的解释（一）"));
        assertEquals("other", standings.of("社会救助暂行办法"));
        assertEquals(
                Set.of("explainer", "code", "law", "interpretation"),
                standings.favour().factors().keySet());
    }
}
