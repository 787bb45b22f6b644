package org.canopy.modules.content.statute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.canopy.core.norm.ArticlePoint;
import org.canopy.core.norm.ShortTitles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {
    private static final Citations CITATIONS = new Citations(List.of("青禾县示范条例", "甲县村规办法", "乙县村规办法", "中华人民共和国未成年人保护法"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "未保法9条|未成年人保护法 art-9",
                "未保法11条2款说的是啥|未成年人保护法 art-11-2",
                "《民法典》第1098条第（五）项|民法典 art-1098-1-5",
                "刑法236条之一|刑法 art-236z1",
                "第十一条第二款 未保法|未成年人保护法 art-11-2",
                "未保法和刑法17条|刑法 art-17",
                "先看未保法第九条，再看刑法17条|未成年人保护法 art-9",
                "示范条例第五条|青禾县示范条例 art-5",
                "《渔业法》第三条|渔业法 art-3",
                "渔业法第三条|渔业法 art-3",
                "请问渔业法的第三条|渔业法 art-3",
                "村规办法第三条|村规办法 art-3",
                "未保法|未成年人保护法",
                "第十一条第二款|",
                "本法第三条|",
                "学校的规定第三条|",
                "办法有三条|",
                "孩子没人管怎么办|",
                "这件事有条件吗|"
            })
    void theFirstLawWithAnArticleIsRead(String question, String expected) {
        assertEquals(
                expected == null ? "" : expected,
                CITATIONS
                        .first(question)
                        .map(named -> ShortTitles.spoken(named.law())
                                + named.point()
                                        .map(point -> " " + point.anchor())
                                        .orElse(""))
                        .orElse(""));
    }

    @Test
    void aPointIsReadWithoutALaw() {
        assertEquals(
                "art-17-1-1",
                CITATIONS.point("第十七条第（一）项").map(ArticlePoint::anchor).orElse(""));
    }
}
