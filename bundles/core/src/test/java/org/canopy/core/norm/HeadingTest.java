package org.canopy.core.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTest {
    @ParameterizedTest
    @CsvSource({
        "第一章 总 则, 第一章 总则",
        "第一章　总　　则, 第一章 总则",
        "第五编 婚姻家庭, 第五编 婚姻家庭",
        "第一分编 通则, 第一分编 通则",
        "第十二节　附则　, 第十二节 附则",
        "第三章\u200b学校保护, 第三章 学校保护",
        "第3章, 第三章"
    })
    void headingsAreReadThroughStrayBlanks(String line, String shown) {
        assertEquals(Optional.of(shown), Heading.read(line).map(Heading::display));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "总则", "第章", "第零章 无", "第一条 为了保护", "第二章规定的情形,依照本法处理。", "见第二章"})
    void otherLinesAreNone(String line) {
        assertEquals(Optional.empty(), Heading.read(line));
    }

    @Test
    void partsContainChapters() {
        assertEquals(
                Optional.of(new HeadingNumber(HeadingLevel.SUBPART, 2)),
                Heading.read("第二分编 物权").map(Heading::number));
    }
}
