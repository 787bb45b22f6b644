package org.canopy.modules.records.ledgerfile;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that leaves the house: made in memory, never on a disk.
 *
 * @param mark who took it, when, for what: at the head of the table, and in the margin of each printed page
 */
public record Sheet(String name, String mark, List<String> headings, List<List<String>> rows) {
    private static final String FORMULA_BEGINS = "=+-@\t\r";
    private static final double WIDTH = 18;

    public Sheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** UTF-8 with a mark, which table programs need to see that it is UTF-8. */
    public byte[] csv() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer to = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            to.write('\ufeff');
            try (CsvWriter lines =
                    CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(to)) {
                if (!mark.isEmpty()) {
                    lines.writeRecord(harmless(mark));
                }
                lines.writeRecord(headings.stream().map(Sheet::harmless).toList());
                rows.forEach(row ->
                        lines.writeRecord(row.stream().map(Sheet::harmless).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Cells are texts, whatever they look like: a table program works nothing out. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Canopy", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            int top = mark.isEmpty() ? 0 : 1;
            if (!mark.isEmpty()) {
                sheet.inlineString(0, 0, harmless(mark));
                sheet.header(mark.replace("&", "&&"), Position.CENTER);
                sheet.footer(mark.replace("&", "&&"), Position.CENTER);
            }
            line(sheet, top, headings);
            for (int column = 0; column < headings.size(); column++) {
                sheet.width(column, WIDTH);
                sheet.style(top, column).bold().set();
            }
            for (int i = 0; i < rows.size(); i++) {
                line(sheet, top + 1 + i, rows.get(i));
            }
            sheet.freezePane(0, top + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void line(Worksheet sheet, int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                sheet.inlineString(row, column, harmless(texts.get(column)));
            }
        }
    }

    /** An apostrophe before what a table program would work out as a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
