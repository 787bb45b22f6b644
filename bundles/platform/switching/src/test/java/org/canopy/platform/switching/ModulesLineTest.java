package org.canopy.platform.switching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.canopy.api.county.ModuleName;
import org.junit.jupiter.api.Test;

class ModulesLineTest {
    private static final ModuleName HOTLINE = new ModuleName("hotline");
    private static final ModuleName CONTENT = new ModuleName("content");

    @Test
    void onlyTheLineChanges() {
        String text = "\uFEFF# modules = none\r\n modules =  content，records \r\n# end";
        assertEquals(
                "\uFEFF# modules = none\r\n modules =  content, records, hotline \r\n# end",
                ModulesLine.with(text, List.of(HOTLINE)));
        assertEquals("\uFEFF# modules = none\r\n modules =  records \r\n# end", ModulesLine.without(text, CONTENT));
    }

    @Test
    void whatStandsThereAlreadyChangesNothing() {
        String text = "modules=content\n";
        assertEquals(text, ModulesLine.with(text, List.of(CONTENT)));
        assertEquals(text, ModulesLine.without(text, HOTLINE));
    }

    @Test
    void aMissingOrEmptyLineIsFilled() {
        assertEquals("title = A\nmodules = hotline\n", ModulesLine.with("title = A", List.of(HOTLINE)));
        assertEquals(
                "modules = hotline\ntitle = A\n",
                ModulesLine.with("modules =\ntitle = A\n", List.of(HOTLINE)).replace("=hotline", "= hotline"));
        assertEquals("modules = \n", ModulesLine.without("modules = hotline\n", HOTLINE));
    }

    @Test
    void aKeyThatOnlyBeginsSoIsAnother() {
        String text = "modulesX = a\ncontent.modules = b\n";
        assertEquals(text + "modules = hotline\n", ModulesLine.with(text, List.of(HOTLINE)));
    }
}
