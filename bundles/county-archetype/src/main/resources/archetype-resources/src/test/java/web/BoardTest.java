package ${package}.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import org.canopy.testkit.FakeCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a real county's database, in a folder of the test. */
class BoardTest {
    @TempDir
    Path folder;

    @Test
    void thanksAreCounted() {
        try (FakeCell cell = new FakeCell(folder, "${artifactId}")) {
            Board board = new Board((county, path) -> URI.create(path));
            assertEquals(0, board.page(cell).model().thanks());
            board.count(cell);
            assertEquals(1, board.page(cell).model().thanks());
        }
    }
}
