package org.canopy.modules.records.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Properties;
import org.canopy.modules.records.attachment.Media;
import org.canopy.modules.records.attachment.Refusal;
import org.canopy.testkit.StringsContract;
import org.junit.jupiter.api.Test;

class StringsTest implements StringsContract {
    @Override
    public String bundle() {
        return "records";
    }

    @Test
    void everyKindAndEveryRefusalHasItsWords() throws IOException {
        Properties strings = strings("records.properties");
        for (Media media : Media.values()) {
            assertTrue(strings.containsKey("attachment.kind." + media.extension()), media.name());
        }
        for (Refusal why : Refusal.values()) {
            assertTrue(strings.containsKey("attachment.refused." + why.code()), why.name());
        }
    }
}
