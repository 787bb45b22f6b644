package org.canopy.modules.content.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.canopy.modules.content.statute.Imported;
import org.canopy.modules.content.statute.Imported.Change;
import org.canopy.modules.content.statute.LawText;
import org.canopy.modules.content.statute.StatuteImport;
import org.canopy.modules.content.statute.Statutes;
import org.canopy.platform.store.CellStore;
import org.canopy.platform.store.Database;
import org.canopy.testkit.FakeCell;
import org.canopy.testkit.PackageOwners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables keep the same promises on PostgreSQL. */
class PostgresStatutesTest {
    @TempDir
    Path folder;

    @Test
    void aStatuteIsKeptReplacedAndReadBack() throws IOException {
        try (var server = EmbeddedPostgres.start();
                var library = new CellStore(
                        "library",
                        new Database.Postgres(
                                server.getJdbcUrl("postgres", "postgres"), "postgres", "", "canopy_library"),
                        new PackageOwners("content"));
                var cell = new FakeCell(folder, "content")) {
            assertEquals(Change.ADDED, change(library, "一。"));
            assertEquals(Change.UNCHANGED, change(library, "一。"));
            assertEquals(Change.REPLACED, change(library, "二\\n。"));
            Optional<LawText> text = new Statutes(library).text(cell, "minors-protection", "2024-04-26");
            assertEquals(150, text.orElseThrow().articles().size());
            assertEquals(
                    "二\\n。",
                    text.orElseThrow().articles().get(149).paragraphs().get(0).text());
        }
    }

    private static Change change(CellStore library, String last) {
        StringBuilder law = new StringBuilder("# 中华人民共和国未成年人保护法\n\n");
        for (int i = 1; i < 150; i++) {
            law.append("第").append(i).append("条 文。\n\n");
        }
        byte[] bytes = law.append("第150条 ").append(last).append('\n').toString().getBytes(StandardCharsets.UTF_8);
        return assertInstanceOf(
                        Imported.Kept.class, new StatuteImport().file("法(2024-04-26).md", bytes, library::write))
                .change();
    }
}
