package org.canopy.core.norm;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationParserTest {
    private static final CitationParser PARSER = new CitationParser(ShortTitles.standard());

    /** As {@code 未成年人保护法#art-11-2}, several parted by a blank; {@code ?} for a norm that is not named. */
    private static String found(String text) {
        return PARSER.find(text).stream()
                .map(citation -> citation.law().map(ShortTitles::spoken).orElse("?")
                        + citation.headings().stream()
                                .map(HeadingNumber::display)
                                .collect(joining())
                        + citation.point().map(point -> "#" + point.anchor()).orElse(""))
                .collect(joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "未保法11条2款|未成年人保护法#art-11-2",
                "未保法第11条第2款|未成年人保护法#art-11-2",
                "未保法第十一条第二款|未成年人保护法#art-11-2",
                "未保法十一条二款|未成年人保护法#art-11-2",
                "未保法１１条２款|未成年人保护法#art-11-2",
                "未保法 第 11 条 第 2 款|未成年人保护法#art-11-2",
                "未保法的第十一条|未成年人保护法#art-11",
                "未保法|未成年人保护法",
                "中华人民共和国未成年人保护法|未成年人保护法",
                "《中华人民共和国未成年人保护法》第十一条|未成年人保护法#art-11",
                "《未成年人保护法》第一百一十七条|未成年人保护法#art-117",
                "《未成年人保护法》（2024年修正）第十一条|未成年人保护法#art-11",
                "《未成年人保护法（2024年修正）》第十一条|未成年人保护法#art-11",
                "《民法典》第1098条第（五）项|民法典#art-1098-1-5",
                "《民法典》第1098条第(五)项|民法典#art-1098-1-5",
                "民法典第一千零九十八条第五项|民法典#art-1098-1-5",
                "民法典1098条(5)项|民法典#art-1098-1-5",
                "刑法236条之一|刑法#art-236z1",
                "刑法第二百三十六条之一第二款|刑法#art-236z1-2",
                "刑法第236条之1|刑法#art-236z1",
                "刑法第二百三十六条第三款第五项|刑法#art-236-3-5",
                "刑法第二百三十六条第一款|刑法#art-236-1",
                "家促法第13条|家庭教育促进法#art-13",
                "反家暴法28条|反家庭暴力法#art-28",
                "预防法第39条|预防未成年人犯罪法#art-39",
                "个保法第三十一条第一款|个人信息保护法#art-31-1",
                "志愿服务条例21条|志愿服务条例#art-21",
                "义务教育法第十一条|义务教育法#art-11",
                "教育法第十一条|教育法#art-11",
                "高等教育法第十一条|高等教育法#art-11",
                "家庭教育法第十一条|家庭教育促进法#art-11",
                "某规定第十条第一款第三项第2目|''",
                "信访条例第十条第一款第三项第2目|信访工作条例#art-10-1-3-2",
                "第十一条第二款|?#art-11-2",
                "本法第十一条第二款|?#art-11-2",
                "依照本条例第八条|?#art-8",
                "渔业法第三条|''",
                "《渔业法》第三条|渔业法#art-3",
                "《青禾县示范条例》第五条|青禾县示范条例#art-5",
                "《西游记》|''",
                "未保法第五章|未成年人保护法第五章",
                "民法典第五编第二章第1084条|民法典第五编第二章#art-1084",
                "未保法学校保护|未成年人保护法",
                "未保法第三条规定的权利|未成年人保护法#art-3",
                "依据未保法、民法典第27条|未成年人保护法 民法典#art-27",
                "未保法第十一条、第十二条和第十三条第二款|未成年人保护法#art-11 未成年人保护法#art-12 未成年人保护法#art-13-2",
                "未保法第十一条第一款、第二款|未成年人保护法#art-11-1 未成年人保护法#art-11-2",
                "民法典第三十六条第一款第一项、第（三）项|民法典#art-36-1-1 民法典#art-36-1-3",
                "未保法第十七条至第二十条|未成年人保护法#art-17 未成年人保护法#art-20",
                "渔业法第三条、第四条|''",
                "看未保法11条。再看刑法17条|未成年人保护法#art-11 刑法#art-17",
                "刑法第十七条之规定|刑法#art-17",
                "向人民法院起诉|''",
                "宣传教育法治观念|''",
                "公民法治意识|''",
                "全国人大宪法和法律委员会|''",
                "民法第十九条|民法典#art-19",
                "未成年人刑法17条|刑法#art-17",
                "第三条款|''",
                "第一条件|''",
                "刑法学第三条|''",
                "刑法修正案（十一）第一条|''"
            })
    void citationsAreFound(String text, String expected) {
        assertEquals(expected, found(text));
        assertEquals(expected, found("问:" + text + "!"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "未保法第0条|未成年人保护法",
                "未保法第零条|未成年人保护法",
                "未保法99999条|未成年人保护法",
                "未保法第一千百条|未成年人保护法",
                "未保法第-1条|未成年人保护法",
                "未保法第11条第0款|未成年人保护法#art-11",
                "未保法第11条第一百一款|未成年人保护法#art-11",
                "未保法第11条第9999款|未成年人保护法#art-11",
                "未保法第11条之0|未成年人保护法",
                "未保法'; DROP TABLE law;--|未成年人保护法",
                "<script>未保法第11条</script>|未成年人保护法#art-11",
                "《<img src=x onerror=alert(1)>》|''",
                "未保法第١١条|未成年人保护法",
                "《》第十一条|?#art-11",
                "《未保法第十一条|未成年人保护法#art-11"
            })
    void garbageNeverMakesAnArticle(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "条", "第条", "第", "《", "》《", "款项目", "三条建议", "孩子没人管怎么办", "一条路", "\uD800", "2024年11月24日"})
    void nothingIsFoundInNothing(String text) {
        assertEquals(List.of(), PARSER.find(text));
    }

    @Test
    void aCitationKnowsWhereItStands() {
        String text = "按未保法第十一条第二款,应当报告";
        Citation citation = PARSER.find(text).get(0);
        assertEquals("未保法第十一条第二款", text.substring(citation.start(), citation.end()));
        assertEquals("《中华人民共和国未成年人保护法》第十一条第二款", citation.display());
    }

    @Test
    void whatIsShownIsReadAgain() {
        for (int number = 1; number <= 1260; number++) {
            ArticlePoint point = ArticlePoint.of(new ArticleNumber(number, number % 4))
                    .withParagraph(1 + number % 9)
                    .withItem(1 + number % 21);
            String shown = "《中华人民共和国民法典》" + point.display();
            List<Citation> found = PARSER.find(shown);
            assertEquals(1, found.size(), shown);
            assertEquals(shown, found.get(0).display());
        }
    }

    @Test
    void longHostileTextIsReadInTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String part : List.of("第", "《", "第一", "未保法", "（", "第一条第一款第一项、", "一", " ", "未保法第 ", "法法法第一条")) {
                PARSER.find(part.repeat(100_000 / part.length()));
            }
        });
    }

    @Test
    void noTextBreaksIt() {
        String alphabet = "第一二十百千零条款项目之编章节、和（）《》 11９未保法民法典刑法的\n\u3000\u200b";
        Random random = new Random(671);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int end = 0;
            for (Citation citation : PARSER.find(text.toString())) {
                assertTrue(citation.start() >= end && citation.end() <= text.length(), text.toString());
                end = citation.end();
            }
        }
    }

    @Test
    void aLibraryTeachesItsTitles() {
        CitationParser taught = new CitationParser(ShortTitles.standard().withTitles(List.of("青禾县未成年人保护示范条例")));
        Citation citation = taught.find("按青禾县未成年人保护示范条例第五条").get(0);
        assertEquals("青禾县未成年人保护示范条例", citation.law().orElseThrow());
        assertEquals("art-5", citation.point().orElseThrow().anchor());
    }
}
