package org.canopy.modules.records.attachment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.canopy.api.preview.Preview;
import org.junit.jupiter.api.Test;

class AttachmentStringsTest {
    @Test
    void everyKindRefusalAndRemarkHasItsWords() throws IOException {
        Properties strings = new Properties();
        try (var in = new InputStreamReader(
                getClass().getResourceAsStream("/i18n/records.properties"), StandardCharsets.UTF_8)) {
            strings.load(in);
        }
        for (Media media : Media.values()) {
            assertTrue(strings.containsKey("attachment.kind." + media.extension()), media.name());
        }
        for (Refusal why : Refusal.values()) {
            assertTrue(strings.containsKey("attachment.refused." + why.code()), why.name());
        }
        for (Preview.Remark remark : Preview.Remark.values()) {
            String code = remark.name().toLowerCase(Locale.ROOT);
            assertTrue(strings.containsKey("attachment.remark." + code), code);
        }
    }
}
