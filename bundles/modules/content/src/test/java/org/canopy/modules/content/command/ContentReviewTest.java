package org.canopy.modules.content.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.canopy.api.command.Invocation;
import org.canopy.api.county.CellName;
import org.canopy.api.county.CountyFiles;
import org.canopy.modules.content.Portal;
import org.canopy.modules.content.explainer.CountyExplainers;
import org.canopy.testkit.FakeCell;
import org.canopy.testkit.FakeCells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentReviewTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private FakeCell cell;
    private CountyExplainers explainers;
    private String text = "title = 青禾县\n";

    @BeforeEach
    void open() throws IOException {
        cell = new FakeCell(folder, "qinghe", "content");
        explainers = new CountyExplainers(Portal.shippedExplainers());
    }

    @AfterEach
    void close() {
        cell.close();
    }

    /** The county's file in memory; the county goes by a changed line. */
    private final class File implements CountyFiles {
        @Override
        public String text(CellName name) {
            return text;
        }

        @Override
        public void check(CellName name, String changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void change(CellName name, UnaryOperator<String> edit) {
            text = edit.apply(text);
            text.lines().filter(line -> line.startsWith("content.")).forEach(line -> {
                String[] parts = line.split(" = ", 2);
                cell.set(parts[0], parts[1]);
            });
        }

        @Override
        public void create(CellName name, String made) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String keep(CellName name, Instant at, String kept) {
            throw new UnsupportedOperationException();
        }
    }

    private int run(Map<String, String> options, String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new ContentReview(FakeCells.of(cell), new File(), explainers)
                .run(new Invocation(
                        List.of(words), options, false, folder, new PrintWriter(out), new PrintWriter(err)));
    }

    @Test
    void aReviewIsWrittenDownWithVersionDayAndName() {
        assertEquals(0, run(Map.of("by", "县司法局 某某"), "qinghe", "runaway"));
        String version = explainers.written().named("runaway").orElseThrow().version();
        assertEquals("title = 青禾县\ncontent.reviewed.runaway = " + version + " 2026-11-24 县司法局 某某\n", text);
        assertTrue(explainers.of(cell).named("runaway").isPresent());
        assertEquals(0, run(Map.of("by", "县司法局 别人"), "qinghe", "runaway"));
        assertEquals(2, text.lines().count(), text);
    }

    @Test
    void theListNamesWhatWaitsAndWhatLapsed() {
        run(Map.of("by", "县司法局 某某"), "qinghe", "runaway");
        cell.set("content.reviewed.orphan", "0123456789ab 2026-01-01 某某");
        assertEquals(0, run(Map.of(), "qinghe"));
        assertFalse(out.toString().contains("runaway  "), out.toString());
        assertTrue(out.toString().contains("orphan  "), out.toString());
        assertTrue(err.toString().contains("content.reviewed.orphan vouches for no text"), err.toString());
    }

    @Test
    void nothingIsWrittenWithoutAnExplainerAndAName() {
        assertEquals(1, run(Map.of("by", "某某"), "qinghe", "no-such"));
        assertEquals(1, run(Map.of("by", " "), "qinghe", "runaway"));
        assertEquals(2, run(Map.of(), "qinghe", "runaway"));
        assertEquals(1, run(Map.of(), "linshui"));
        assertEquals("title = 青禾县\n", text);
    }
}
