package org.canopy.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys as an operator makes, loses and opens them, from outside. */
@ExtendWith(Shared.class)
class VaultIT {
    private static final String PASSPHRASE = "willow bend paper boat lantern";
    private final Distribution canopy;

    VaultIT(Distribution canopy) {
        this.canopy = canopy;
    }

    private Distribution.Said type(String command, String... lines) throws IOException, InterruptedException {
        Path typed = Files.writeString(canopy.folder().resolve("typed"), String.join("\n", lines) + "\n");
        try {
            return canopy.run(List.of("sh", "-c", canopy.script() + " " + command + " < " + typed));
        } finally {
            Files.delete(typed);
        }
    }

    @Test
    void aCountyWithoutKeysIsNamedAndCuredAsItIsTold() throws Exception {
        try {
            canopy.county("linhe", "临河县", "519923000000", "");
            assertTrue(soon("vault-init linhe"), canopy.canopy("doctor").words());
            assertEquals(200, canopy.portal().get("/linhe/").status());
            Distribution.Said made = type("vault-init linhe", PASSPHRASE, PASSPHRASE);
            assertEquals(0, made.code(), made.words());
            assertTrue(Files.exists(canopy.folder().resolve("keys/linhe/master.bcfks")));
            List<String> papers = papers(made.words());
            assertEquals(1, type("vault-unlock linhe", PASSPHRASE).code(), "nobody has tried the papers");
            assertEquals(1, type("vault-recover-drill linhe", papers.get(0)).code());
            assertEquals(
                    0,
                    type("vault-recover-drill linhe", papers.get(0), papers.get(2))
                            .code());
            assertFalse(canopy.canopy("doctor").words().contains("county linhe:"));
            assertEquals(0, canopy.canopy("vault-lock", "linhe").code());
            assertTrue(canopy.canopy("doctor").words().contains("vault-unlock linhe"));
            assertEquals(1, type("vault-unlock linhe", "another one altogether").code());
            assertEquals(0, type("vault-unlock linhe", PASSPHRASE).code());
            String next = PASSPHRASE + " too";
            assertEquals(
                    0,
                    type("vault-recover linhe", papers.get(1), papers.get(2), next, next)
                            .code());
            assertEquals(0, canopy.canopy("vault-lock", "linhe").code());
            assertEquals(1, type("vault-unlock linhe", PASSPHRASE).code());
            assertEquals(0, type("vault-unlock linhe", next).code());
            assertEquals(0, canopy.canopy("vault-census", "linhe").code());
            assertEquals(0, canopy.canopy("vault-rotate", "linhe").code());
            Distribution.Said scanned = type("vault-leak-scan linhe", PASSPHRASE, next);
            assertEquals(0, scanned.code(), scanned.words());
            scanned = type("vault-leak-scan linhe " + canopy.folder().resolve("etc"), PASSPHRASE, "519923000000");
            assertEquals(1, scanned.code(), "the control: a word of the county's file");
            assertTrue(scanned.words().contains("county-linhe.cfg at "), scanned.words());
            for (Path file : canopy.files()) {
                byte[] all = Files.readAllBytes(file);
                assertFalse(ApartIT.contains(all, PASSPHRASE.getBytes(StandardCharsets.UTF_8)), file.toString());
            }
        } finally {
            Files.deleteIfExists(canopy.folder().resolve("etc/org.canopy.county-linhe.cfg"));
        }
    }

    /** As they were handed out. */
    private static List<String> papers(String words) {
        return Arrays.stream(words.split("bring the keys back:"))
                .skip(1)
                .map(text -> text.lines().skip(1).limit(4).map(String::strip).collect(Collectors.joining(" ")))
                .toList();
    }

    private boolean soon(String words) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (canopy.canopy("doctor").words().contains(words)) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    /** Only where they are used, and on every page there. */
    @Test
    void throwAwayKeysShoutOnEveryPage() throws Exception {
        for (String path : List.of("/", "/about", "/search?q=x", "/no-such-page")) {
            assertTrue(canopy.portal().get("/demo" + path).raw().contains("演示密钥"), path);
            assertFalse(canopy.portal().get("/qinghe" + path).raw().contains("演示密钥"), path);
        }
    }
}
