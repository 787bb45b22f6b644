package org.canopy.modules.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A county's own words: added, switched off, looked at again, and never lost to a slip. */
class CountySynonymsTest {
    @TempDir
    Path etc;

    private FakeCell cell;
    private CountySynonyms synonyms;

    @BeforeEach
    void open() {
        cell = new FakeCell(etc, "qinghe", "content");
        synonyms = new CountySynonyms(etc);
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private Path file() {
        return etc.resolve("org.canopy.synonyms-qinghe.txt");
    }

    private Set<String> said(String question) {
        synonyms.complaints();
        return synonyms.of(cell).of(question);
    }

    @Test
    void withoutAFileTheShippedOnesCount() {
        assertEquals(Set.of("无人照料", "监护缺失"), said("娃没人管"));
        assertEquals(List.of(), synonyms.complaints());
    }

    @Test
    void aFileAddsSwitchesOffAndIsLookedAtAgain() throws IOException {
        said("捶娃");
        write("\uFEFF# 本县的话\n捶娃、 杵娃 => 家庭暴力，虐待\n\n-没人管\n");
        assertEquals(Set.of("家庭暴力", "虐待"), said("他天天捶娃"));
        assertEquals(Set.of(), said("娃没人管"));
        write("捶娃 → 家庭暴力\n");
        assertEquals(Set.of("家庭暴力"), said("他天天捶娃"));
        assertEquals(Set.of("无人照料", "监护缺失"), said("娃没人管"));
        Files.delete(file());
        assertEquals(Set.of(), said("他天天捶娃"));
    }

    @Test
    void theLastGoodStateHoldsWhileTheFileIsWrong() throws IOException {
        said("捶娃");
        write("捶娃 => 家庭暴力\n");
        assertEquals(Set.of("家庭暴力"), said("捶娃"));
        write("捶娃 => 家庭暴力\n杵娃\n");
        assertEquals(Set.of("家庭暴力"), said("捶娃"));
        assertEquals(List.of("org.canopy.synonyms-qinghe.txt:2 请写成：大家说的话 => 法条里的话，中间一个 =>"), synonyms.complaints());
        write("捶娃 => 家庭暴力\n杵娃 => 虐待\n");
        assertEquals(List.of(), synonyms.complaints());
        assertEquals(Set.of("虐待"), said("杵娃"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"捶娃 => |两边都要有词", "捶娃、、杵娃 => 虐待|两边都要有词", "的 => 虐待|只有一个字", "甲乙 => 丙 => 丁|中间一个", "-没有这个词|不用关"})
    void aSlipIsNamedWithLineAndCure(String line, String cure) throws IOException {
        write("# 一\n" + line + "\n");
        said("捶娃");
        String complaint = synonyms.complaints().get(0);
        assertTrue(complaint.startsWith("org.canopy.synonyms-qinghe.txt:2 "), complaint);
        assertTrue(complaint.contains(cure), complaint);
        assertTrue(synonyms.missing().isEmpty(), "a portal finds its texts without them");
    }

    @Test
    void anotherEncodingAndAHugeFileAreRefused() throws IOException {
        Files.write(file(), "捶娃 => 家庭暴力".getBytes(Charset.forName("GB18030")));
        said("捶娃");
        assertTrue(synonyms.complaints().get(0).contains("UTF-8"));
        write("捶娃 => 家庭暴力\n".repeat(10_000));
        assertTrue(synonyms.complaints().get(0).contains("64 KB"));
    }

    @Test
    void anotherCountyIsNotTouched() throws IOException {
        write("捶娃 => 家庭暴力\n");
        try (FakeCell other = new FakeCell(etc, "linshui", "content")) {
            assertFalse(synonyms.of(other).of("捶娃").contains("家庭暴力"));
        }
    }

    @Test
    void aFileThatNoCountyReadsIsSaid() throws IOException {
        said("捶娃");
        Files.writeString(etc.resolve("org.canopy.synonyms-qingh.txt"), "捶娃 => 家庭暴力\n");
        assertTrue(synonyms.complaints().get(0).startsWith("org.canopy.synonyms-qingh.txt 没有县在用"));
    }

    /** The lay words that the domain book asks for. */
    @ParameterizedTest
    @CsvSource({
        "打孩子,家庭暴力",
        "家暴,虐待",
        "毒打,虐待",
        "霸凌,学生欺凌",
        "欺负,学生欺凌",
        "校园暴力,学生欺凌",
        "猥亵,性侵害",
        "侵犯,性骚扰",
        "不要孩子,遗弃",
        "扔孩子,遗弃",
        "没人管,监护缺失",
        "辍学,失学",
        "不读书,失学",
        "网瘾,沉迷网络",
        "网暴,网络欺凌",
        "童工,招用未满十六周岁",
        "打暑假工,招用未满十六周岁",
        "保护令,人身安全保护令",
        "剥夺监护权,撤销监护人资格",
        "抚养权,抚养",
        "探视,探望",
        "前科,犯罪记录",
        "低保,最低生活保障",
        "开房,住宿经营者",
        "充值,付费服务",
        "打赏,消费",
        "爷爷奶奶带,委托照护",
        "打工,外出务工",
        "补助,基本生活费",
        "补贴,救助",
        "未保法,未成年人保护法",
        "家促法,家庭教育促进法",
        "反家暴法,反家庭暴力法",
        "预防法,预防未成年人犯罪法",
        "个保法,个人信息保护法"
    })
    void layWordsLeadToTheWordsOfTheLaw(String lay, String legal) {
        assertTrue(said(lay).contains(legal), () -> lay + " gives " + said(lay));
    }
}
