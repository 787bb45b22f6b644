package org.canopy.modules.content.statute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that ship inside the bundle. Their names are ASCII: a machine without a UTF-8 locale builds and opens them too. */
final class Committed {
    private Committed() {}

    /** One line of a table. */
    record Row(List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }
    }

    static byte[] bytes(String path) {
        try (InputStream in = Committed.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static List<String> lines(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The lines under the heading; commas part the first {@code columns} - 1 cells, the last takes the rest. */
    static List<Row> rows(String path, int columns) {
        return lines(path).stream()
                .skip(1)
                .map(line -> {
                    List<String> cells = List.of(line.split(",", columns));
                    if (cells.size() != columns) {
                        throw new IllegalStateException(path + ": " + columns + " columns wanted: " + line);
                    }
                    return new Row(cells);
                })
                .toList();
    }
}
