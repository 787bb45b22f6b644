package org.canopy.modules.records.ledgerfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.canopy.modules.records.ledgerfile.FileRefused.Why;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The first sheet of an .xlsx. */
final class XlsxRows {
    private final byte[] bytes;

    XlsxRows(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whatever the parsers throw at a damaged file, of their own kinds too, is one refusal; what the taker throws is its own. */
    int rows(Consumer<FileRow> to) {
        AtomicReference<Optional<RuntimeException>> takers = new AtomicReference<>(Optional.empty());
        try {
            return read(row -> {
                try {
                    to.accept(row);
                } catch (RuntimeException e) {
                    takers.set(Optional.of(e));
                    throw e;
                }
            });
        } catch (FileRefused | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw takers.get().filter(e::equals).isPresent() ? e : new FileRefused(Why.DAMAGED);
        }
    }

    private int read(Consumer<FileRow> to) {
        try {
            XlsxCheck check = new XlsxCheck(bytes);
            try (ReadableWorkbook book =
                    new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
                MergedCells merged =
                        new MergedCells(check.merged(book.getFirstSheet().getId()));
                try (Stream<Row> rows = book.getFirstSheet().openStream()) {
                    rows.forEach(row -> to.accept(row(row, merged)));
                }
                return Math.toIntExact(
                        book.getSheets().skip(1).filter(XlsxRows::written).count());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean written(Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileRow row(Row row, MergedCells merged) {
        if (row.getCellCount() > LedgerFile.MOST_COLUMNS) {
            return new FileRow(row.getRowNum(), tooWide(row));
        }
        List<Box> boxes = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            Box box = row.getOptionalCell(column).map(XlsxCells::box).orElseGet(() -> Box.of(""));
            boxes.add(merged.hide(row.getRowNum(), column) ? Box.flawed(Box.Flaw.MERGED) : box);
        }
        return new FileRow(row.getRowNum(), boxes);
    }

    /** Formats may reach far to the right of the last text; only what says something counts. */
    private static List<Box> tooWide(Row row) {
        int last = row.stream()
                .filter(cell -> cell != null && !XlsxCells.box(cell).isEmpty())
                .mapToInt(Cell::getColumnIndex)
                .max()
                .orElse(-1);
        if (last >= LedgerFile.MOST_COLUMNS) {
            throw new FileRefused(Why.COLUMNS);
        }
        return Stream.iterate(0, column -> column <= last, column -> column + 1)
                .map(column -> row.getOptionalCell(column).map(XlsxCells::box).orElseGet(() -> Box.of("")))
                .toList();
    }
}
