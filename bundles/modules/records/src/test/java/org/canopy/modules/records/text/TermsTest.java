package org.canopy.modules.records.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void widthAndCaseAreTheSame() {
        assertEquals(1, Terms.of("ABC").in("见 ａｂｃ 号"));
        assertEquals(1, Terms.of("ａｂｃ").in("见ABC号"));
    }

    @Test
    void aWordOfLettersIsFoundWhole() {
        assertEquals(0, Terms.of("11").in("110 和 211"));
        assertEquals(1, Terms.of("11").in("211，11号"));
        assertEquals(1, Terms.of("11").in("第11条"));
    }

    @Test
    void eachPairIsATerm() {
        assertEquals(3, Terms.of("独自在家").size());
        assertEquals(0b101, Terms.of("独自在家").in("独自 在家"));
        assertEquals(
                Terms.MOST,
                Terms.of("一二三四五六七八九十".repeat(9) + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥".repeat(2))
                        .size());
    }

    @Test
    void aSnippetIsCutAroundWhatWasFoundAndNeverThroughASign() {
        String text = "𠮷".repeat(60) + "孩子独自在家" + "𠮷".repeat(60);
        String cut = Snippet.of(text, Terms.of("独自在家")).stream().map(Run::text).collect(Collectors.joining());
        assertTrue(cut.contains("独自在家"));
        assertTrue(cut.startsWith("…𠮷") && cut.endsWith("𠮷…"), cut);
        assertTrue(cut.length() < 100);
    }
}
