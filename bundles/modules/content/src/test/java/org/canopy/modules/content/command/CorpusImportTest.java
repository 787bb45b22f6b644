package org.canopy.modules.content.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.Explainers;
import org.canopy.modules.content.search.Item;
import org.canopy.modules.content.statute.StatuteImport;
import org.canopy.testkit.FakeCells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusImportTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Portal portal;

    @BeforeEach
    void open() throws IOException {
        portal = new Portal(folder, new Explainers(Map.of(), ""));
        Files.writeString(
                folder.resolve("c.jsonl"),
                "{\"id\":\"77\",\"law\":\"种子法\",\"article\":\"第一条\",\"text\":\"种子应当检疫。\"}\n");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private int run(Map<String, String> options, String... words) {
        var call = new Invocation(
                List.of(words), options, false, folder, new PrintWriter(out, true), new PrintWriter(err, true));
        var corpus = new CorpusImport(FakeCells.of(portal.cell), portal.index);
        return new ContentImport(portal.library, new StatuteImport(), portal.index, corpus).run(call);
    }

    private List<Item> found() {
        return portal.ask("种子检疫").items();
    }

    @Test
    void aDemonstrationCountyServesACorpusUntilItIsRemoved() {
        assertEquals(Command.OK, run(Map.of("corpus", "c.jsonl", "county", "test")), err::toString);
        Item item = found().get(0);
        assertEquals("77", item.getId());
        assertEquals("TEST", item.state());
        assertEquals("", item.getUrl(), "no page shows it");
        assertEquals(0, portal.indexes.shared("content").size(), "no other county finds it");
        assertEquals(Command.OK, run(Map.of("corpus", "c.jsonl", "county", "test")), "the same again");
        assertEquals(1, found().size());
        assertEquals(Command.OK, run(Map.of("corpus", "none", "county", "test")));
        assertEquals(List.of(), found());
        assertTrue(out.toString().contains("已移除"));
    }

    @Test
    void aCountyThatIsNoDemonstrationAnyMoreDoesNotShowIt() {
        run(Map.of("corpus", "c.jsonl", "county", "test"));
        portal.cell.set("demo", "false");
        assertEquals(List.of(), found());
        assertEquals(Command.FAILED, run(Map.of("corpus", "c.jsonl", "county", "test")));
        assertTrue(err.toString().contains("演示县"), err::toString);
    }

    @Test
    void aLostIndexIsFilledFromTheFileAndALostFileKeepsNothingElseAway() throws IOException {
        run(Map.of("corpus", "c.jsonl", "county", "test"));
        portal.indexes.of(portal.cell, "content").clear();
        portal.index.fillOwn(portal.cell);
        assertEquals(1, found().size());
        portal.indexes.of(portal.cell, "content").clear();
        Files.delete(folder.resolve("c.jsonl"));
        portal.index.fillOwn(portal.cell);
        assertEquals(List.of(), found());
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() throws IOException {
        assertEquals(Command.USAGE, run(Map.of("corpus", "c.jsonl")));
        assertEquals(Command.USAGE, run(Map.of("county", "test")));
        assertEquals(Command.USAGE, run(Map.of("corpus", "c.jsonl", "county", "test"), "laws"));
        assertEquals(Command.FAILED, run(Map.of("corpus", "c.jsonl", "county", "nowhere")));
        assertEquals(Command.FAILED, run(Map.of("corpus", "c.jsonl", "county", "No Name")));
        run(Map.of("corpus", "c.jsonl", "county", "test"));
        Files.writeString(folder.resolve("bad.jsonl"), "{}\n");
        assertEquals(Command.FAILED, run(Map.of("corpus", "bad.jsonl", "county", "test")));
        assertTrue(err.toString().contains("bad.jsonl:1"), err::toString);
        assertEquals(1, found().size());
    }
}
