package ${package}.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import org.canopy.api.county.Cell;
import org.canopy.testkit.FakeCell;
import org.canopy.testkit.NavItemContract;
import org.canopy.testkit.WidgetContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a real county's database, in a folder of the test; menu entry and widget as the kit's contracts want them. */
class BoardTest implements NavItemContract<Board>, WidgetContract<Board> {
    @TempDir
    Path folder;

    private final Board board = new Board((county, path) -> URI.create(path));
    private FakeCell cell;

    @BeforeEach
    void open() {
        cell = new FakeCell(folder, "${artifactId}");
    }

    @AfterEach
    void close() {
        cell.close();
    }

    @Test
    void thanksAreCounted() {
        assertEquals(0, board.page(cell).model().thanks());
        board.count(cell);
        assertEquals(1, board.page(cell).model().thanks());
    }

    @Override
    public Board item() {
        return board;
    }

    @Override
    public Board widget() {
        return board;
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public String module() {
        return "${artifactId}";
    }
}
