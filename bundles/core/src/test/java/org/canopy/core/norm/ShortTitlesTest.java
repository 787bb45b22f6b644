package org.canopy.core.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTitlesTest {
    private static final ShortTitles TITLES = ShortTitles.standard();

    @ParameterizedTest
    @CsvSource({
        "未保法, 中华人民共和国未成年人保护法",
        "家促法, 中华人民共和国家庭教育促进法",
        "反家暴法, 中华人民共和国反家庭暴力法",
        "预防法, 中华人民共和国预防未成年人犯罪法",
        "个保法, 中华人民共和国个人信息保护法",
        "民法典, 中华人民共和国民法典",
        "《刑法》, 中华人民共和国刑法",
        "刑法(2023年修正), 中华人民共和国刑法",
        "未成年人 保护法, 中华人民共和国未成年人保护法",
        "未成年人网络保护条例, 未成年人网络保护条例"
    })
    void shortTitlesLeadToTheFullOne(String name, String full) {
        assertEquals(Optional.of(full), TITLES.resolve(name));
        assertEquals(Optional.of(full), TITLES.resolve(full));
    }

    @Test
    void otherNamesAreUnknown() {
        assertEquals(Optional.empty(), TITLES.resolve(""));
        assertEquals(Optional.empty(), TITLES.resolve("保护法"));
        assertEquals(Optional.empty(), TITLES.resolve("法"));
    }

    @Test
    void noNameMeansTwoNorms() {
        Set<String> names = new HashSet<>();
        for (String line : StandardTitles.LINES) {
            for (String name : line.split("\\|")) {
                assertTrue(names.add(name), name);
                assertEquals(Optional.of(line.split("\\|")[0]), TITLES.resolve(name));
            }
        }
    }

    @Test
    void aKnownNameKeepsItsMeaning() {
        ShortTitles taught = TITLES.withTitles(List.of("未保法", "示范|条例", "", "法"));
        assertEquals(Optional.of("中华人民共和国未成年人保护法"), taught.resolve("未保法"));
        assertEquals(Optional.of("示范条例"), taught.resolve("示范条例"));
        assertEquals(Optional.empty(), taught.resolve("法"));
        assertEquals("未成年人保护法", ShortTitles.spoken("中华人民共和国未成年人保护法"));
    }

    @Test
    void aShortFormIsLearntButNeverTakesAKnownNameAway() {
        ShortTitles taught = ShortTitles.standard().withShort(Map.of("示范条例", "青禾县示范条例", "未保法", "青禾县示范条例"));
        assertEquals(Optional.of("青禾县示范条例"), taught.resolve("《示范条例》"));
        assertEquals(Optional.of("中华人民共和国未成年人保护法"), taught.resolve("未保法"));
    }
}
