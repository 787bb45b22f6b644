package org.canopy.core.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralTest {
    @Test
    void everyNumberIsReadAsItIsWritten() {
        Set<String> seen = new HashSet<>();
        for (int number = 0; number <= ChineseNumeral.GREATEST; number++) {
            String written = ChineseNumeral.format(number);
            assertTrue(seen.add(written), written);
            assertEquals(number, ChineseNumeral.parse(written), written);
            assertEquals(number, ChineseNumeral.parse(written.replace('零', '〇')), written);
            assertEquals(number, ChineseNumeral.parse(Integer.toString(number)));
            assertEquals(number, ChineseNumeral.parse(fullWidth(number)));
            if (number > 9) {
                assertEquals(number, ChineseNumeral.parse(digitByDigit(number)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "十, 10",
        "一十, 10",
        "十五, 15",
        "一十五, 15",
        "二十, 20",
        "一百零一, 101",
        "一百一十, 110",
        "一百十, 110",
        "一百二十三, 123",
        "两百零三, 203",
        "两千, 2000",
        "一千零九十八, 1098",
        "一千二百六十, 1260",
        "一二三, 123",
        "一〇九八, 1098",
        "二○二四, 2024",
        "１０９８, 1098",
        "零, 0",
        "〇, 0"
    })
    void variantsInUse(String written, int number) {
        assertEquals(number, ChineseNumeral.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "一百一",
                "百",
                "千",
                "百十",
                "十百",
                "百千",
                "一百零十",
                "零零",
                "〇一",
                "01",
                "12345",
                "一万",
                "二二十",
                "十十",
                "一 百",
                "-1",
                "1百",
                "廿",
                "两",
                "两十",
                "一百零零一",
                "千千千千千千千千千千千千千",
                "٣",
                "Ⅳ",
                "abc",
                "null",
                "一二三四五"
            })
    void whatIsNoNumberIsRefused(String written) {
        assertTrue(ChineseNumeral.read(written).isEmpty(), written);
        assertThrows(IllegalArgumentException.class, () -> ChineseNumeral.parse(written));
    }

    @Test
    void onlyItsRangeIsWritten() {
        assertThrows(IllegalArgumentException.class, () -> ChineseNumeral.format(-1));
        assertThrows(IllegalArgumentException.class, () -> ChineseNumeral.format(10_000));
    }

    private static String fullWidth(int number) {
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> out.append((char) (c - '0' + '０')));
        return out.toString();
    }

    private static String digitByDigit(int number) {
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> out.append("〇一二三四五六七八九".charAt(c - '0')));
        return out.toString();
    }
}
