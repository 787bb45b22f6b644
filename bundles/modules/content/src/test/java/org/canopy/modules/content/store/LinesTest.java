package org.canopy.modules.content.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.canopy.modules.content.statute.Statute.Item;
import org.canopy.modules.content.statute.Statute.Paragraph;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void listsAreReadBackExactly() {
        for (List<String> texts :
                List.of(List.<String>of(), List.of(""), List.of("", ""), List.of("a\\n", "b\nc", "\\", "第一章 总则\t"))) {
            assertEquals(texts, Lines.split(Lines.join(texts)));
        }
    }

    @Test
    void paragraphsAreReadBackExactly() {
        List<Paragraph> body = List.of(
                new Paragraph("有下列情形之一的：", List.of(new Item("（一）", "a\tb"), new Item("1.", ""))),
                new Paragraph("-\\n=", List.of()),
                new Paragraph("", List.of()));
        assertEquals(body, Lines.paragraphs(Lines.body(body)));
    }
}
