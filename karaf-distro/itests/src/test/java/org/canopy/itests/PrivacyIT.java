package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody looks for, types wrongly or breaks is written nowhere. */
@ExtendWith(Shared.class)
class PrivacyIT {
    private static final String WORDS = "爸爸打我怎么办";
    private final Distribution canopy;

    PrivacyIT(Distribution canopy) {
        this.canopy = canopy;
    }

    @Test
    void noSearchWordLiesInAnyFile() throws IOException {
        String encoded = URLEncoder.encode(WORDS, StandardCharsets.UTF_8);
        Portal portal = canopy.portal();
        for (String path : List.of(
                "/search?q=",
                "/qinghe/search?q=",
                "/qinghe/second?q=",
                "/a/../b?q=",
                "/qinghe/choose?size=large&back=/second?q=")) {
            portal.get(path + encoded);
        }
        portal.get("/qinghe/" + encoded);
        portal.get("/qinghe/second", "Referer: http://x.example/?q=" + encoded, "User-Agent: " + WORDS);
        Answer torn = portal.post("/qinghe/second/torn", "application/json", "{\"words\":\"" + WORDS + "\"}");
        assertEquals(500, torn.status());
        portal.post("/qinghe/second", "application/json", "{\"words\":[{\"" + WORDS);
        for (Path file : canopy.files()) {
            // a page of a database that was rolled back is the county's own
            if (!file.startsWith(canopy.data().resolve("cells"))) {
                byte[] all = Files.readAllBytes(file);
                assertFalse(ApartIT.contains(all, WORDS.getBytes(StandardCharsets.UTF_8)), file.toString());
                assertFalse(ApartIT.contains(all, encoded.getBytes(StandardCharsets.UTF_8)), file.toString());
            }
        }
    }
}
