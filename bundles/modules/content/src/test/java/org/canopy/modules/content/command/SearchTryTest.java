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
import org.canopy.testkit.FakeCells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTryTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Portal portal;

    @BeforeEach
    void open() throws IOException {
        portal = Portal.shipped(folder);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private int run(boolean json, String... words) {
        out.getBuffer().setLength(0);
        var call = new Invocation(
                List.of(words), Map.of(), json, folder, new PrintWriter(out, true), new PrintWriter(err, true));
        return new SearchTry(FakeCells.of(portal.cell), portal.search, portal.synonyms).run(call);
    }

    @Test
    void anEditorSeesWhatTheOwnWordsChange() throws IOException {
        Files.writeString(folder.resolve("org.canopy.synonyms-test.txt"), "刨花子 => 校园欺凌、学生欺凌\n");
        assertEquals(Command.OK, run(false, "test", "刨花子"));
        String said = out.toString();
        assertTrue(said.startsWith("不用本县的同义词（没有把握）：\n"), said);
        String with = said.substring(said.indexOf("用上 org.canopy.synonyms-test.txt"));
        assertTrue(with.contains("欺负"), said);
        assertTrue(with.contains("  新\n"), said);
        assertEquals(Command.OK, run(true, "test", "刨花子"));
        assertTrue(out.toString().matches("(?s)\\{\"without\":\\[.*],\"with\":\\[\\{\"id\".*}]}\n"), out.toString());
    }

    @Test
    void withoutAFileItSaysSoAndASlipIsNamed() throws IOException {
        assertEquals(Command.OK, run(false, "test", "孤儿生活费"));
        assertTrue(out.toString().contains("本县还没有 org.canopy.synonyms-test.txt"), out.toString());
        Files.writeString(folder.resolve("org.canopy.synonyms-test.txt"), "刨花子\n");
        assertEquals(Command.OK, run(false, "test", "孤儿生活费"));
        assertTrue(err.toString().contains("org.canopy.synonyms-test.txt:1 "), err.toString());
    }

    @Test
    void aWrongCallIsSaid() {
        assertEquals(Command.USAGE, run(false, "test"));
        assertEquals(Command.FAILED, run(false, "nowhere", "孤儿"));
        assertEquals(Command.FAILED, run(false, "不是名字", "孤儿"));
    }
}
