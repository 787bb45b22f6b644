package org.canopy.platform.switching.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.canopy.api.county.Cell;
import org.canopy.api.county.ModuleName;
import org.canopy.api.module.ModuleRows;
import org.canopy.api.module.ModuleTables;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleExportTest {
    private static final ModuleName HOTLINE = new ModuleName("hotline");
    private static final byte[] SEALED = {1, 0, -1, 127};
    private static final int MANY = 120_000;
    private static final long MOST_KEPT = 24L << 20;

    @TempDir
    Path folder;

    private final List<String> ledger = new ArrayList<>();
    private FakeCell cell;

    @BeforeEach
    void open() {
        cell = new FakeCell(folder, "content");
    }

    @AfterEach
    void close() {
        cell.close();
    }

    /** Tables whose rows a test hands over. */
    private record Rows(java.util.function.Consumer<ModuleRows> all) implements ModuleTables {
        @Override
        public void prepare(Cell where, ModuleName module) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean known(Cell where, ModuleName module) {
            return true;
        }

        @Override
        public void rows(Cell where, ModuleName module, ModuleRows to) {
            all.accept(to);
        }
    }

    private Path exported(java.util.function.Consumer<ModuleRows> rows) throws IOException {
        Path file = folder.resolve("out.zip");
        new ModuleExport(
                        new Rows(rows),
                        (where, line) -> ledger.add(line.actor() + " " + line.act() + " " + line.object()))
                .to(file, cell, HOTLINE, "operator", "command");
        return file;
    }

    private static void twoTables(ModuleRows to) {
        to.dataVersion("003");
        to.table(
                "hotline_call",
                List.of(
                        new ModuleRows.Column("id", false),
                        new ModuleRows.Column("story", true),
                        new ModuleRows.Column("level", false)));
        to.row(Map.of("id", "a\n\"1\"", "story", SEALED, "level", 3));
        to.row(Map.of("id", "二"));
        to.table("hotline_empty", List.of(new ModuleRows.Column("id", false)));
    }

    @Test
    void everyRowIsInItWithItsCountAndDigest() throws Exception {
        Path file = exported(ModuleExportTest::twoTables);
        ObjectMapper json = new ObjectMapper();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode all = json.readTree(zip.getInputStream(zip.getEntry("canopy-export.json")));
            assertEquals("hotline", all.get("module").asText());
            assertEquals("003", all.get("dataVersion").asText());
            assertTrue(all.get("sealed").asText().contains("still sealed"));
            JsonNode calls = all.get("tables").get(0);
            assertEquals(2, calls.get("rows").asInt());
            assertEquals("base64", calls.get("columns").get(1).get("form").asText());
            byte[] bytes =
                    zip.getInputStream(zip.getEntry("hotline_call.jsonl")).readAllBytes();
            assertEquals(
                    calls.get("sha256").asText(),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            assertEquals(2, lines.size());
            JsonNode first = json.readTree(lines.get(0));
            assertEquals("a\n\"1\"", first.get("id").asText());
            assertEquals(3, first.get("level").asInt());
            assertEquals(
                    HexFormat.of().formatHex(SEALED),
                    HexFormat.of()
                            .formatHex(Base64.getDecoder()
                                    .decode(first.get("story").asText())));
            assertFalse(json.readTree(lines.get(1)).has("story"));
            assertEquals(0, all.get("tables").get(1).get("rows").asInt());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("operator modules.exported hotline"), ledger);
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("out.zip"), "mine");
        assertThrows(FileAlreadyExistsException.class, () -> exported(ModuleExportTest::twoTables));
        assertEquals("mine", Files.readString(file));
        assertEquals(List.of(), ledger);
    }

    @Test
    void whatFailsHalfwayLeavesNoFile() {
        assertThrows(
                StoreUnavailable.class,
                () -> exported(to -> {
                    twoTables(to);
                    throw new StoreUnavailable("the disk does not read");
                }));
        assertFalse(Files.exists(folder.resolve("out.zip")));
    }

    /** 120,000 rows of 2 kB: a quarter of a gigabyte passes through, and next to nothing of it is kept. */
    @Test
    void anEnormousTableIsNeverInMemory() throws IOException {
        List<Long> used = new ArrayList<>();
        String words = "x".repeat(2_000);
        exported(to -> {
            to.table(
                    "hotline_call", List.of(new ModuleRows.Column("id", false), new ModuleRows.Column("words", false)));
            for (int i = 0; i < MANY; i++) {
                to.row(Map.of("id", i, "words", words));
                if (i % (MANY / 4) == 0) {
                    System.gc();
                    used.add(Runtime.getRuntime().totalMemory()
                            - Runtime.getRuntime().freeMemory());
                }
            }
        });
        long grown = used.get(used.size() - 1) - used.get(0);
        assertTrue(grown < MOST_KEPT, "kept " + grown + " bytes");
    }
}
