package org.canopy.modules.records.ledgerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.canopy.modules.records.ledgerfile.FileRefused.Why;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class LedgerFileTest {
    private static List<String> read(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        new LedgerFile(bytes)
                .rows(row -> lines.add(row.number() + ":"
                        + row.boxes().stream()
                                .map(box -> box.flaw() == Box.Flaw.NONE
                                        ? box.text()
                                        : box.flaw().name())
                                .toList()));
        return lines;
    }

    private static Why refused(byte[] bytes) {
        return assertThrows(FileRefused.class, () -> read(bytes)).why();
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] book(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Canopy", "1.0")) {
            filling.fill(book.newWorksheet("台账"));
        }
        return bytes.toByteArray();
    }

    /** The same archive with one part more, or another one. */
    private static byte[] with(byte[] book, String name, byte[] part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry one : Collections.list(in.getEntries())) {
                if (!one.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(one.getName()));
                    in.getInputStream(one).transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] plain() throws IOException {
        return book(sheet -> sheet.value(0, 0, "姓名"));
    }

    @Test
    void textIsReadInEveryEncodingThatTableProgramsWrite() {
        String text = "姓名,身份证号\n示例童,\"519921201506010020\"\n\n示例同,'519921201506010039\n";
        List<String> expected = List.of("1:[姓名, 身份证号]", "2:[示例童, 519921201506010020]", "4:[示例同, 519921201506010039]");
        assertEquals(expected, read(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, read(text.getBytes(Charset.forName("GB18030"))));
        assertEquals(expected, read(text.getBytes(StandardCharsets.UTF_16)));
        assertEquals(expected, read(text.replace(',', '\t').getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void numbersThatWereRoundedAreNeverGuessed() throws IOException {
        assertEquals(
                List.of("1:[ROUNDED, 0123, #看, ERROR]"),
                read("5.19921E+17,=\"0123\",#看,#N/A".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("1:[ROUNDED, 13800138000, 12.5, 0020]"), read(book(sheet -> {
            sheet.value(0, 0, 519921201506010020L);
            sheet.value(0, 1, 13800138000L);
            sheet.value(0, 2, 12.5);
            sheet.value(0, 3, "0020");
        })));
    }

    @Test
    void daysAreDaysHoweverTheyAreKept() throws IOException {
        assertEquals(List.of("1:[2015-06-01, 2015-06-01, 42156]"), read(book(sheet -> {
            sheet.value(0, 0, LocalDate.of(2015, 6, 1));
            sheet.style(0, 0).format("yyyy年m月d日").set();
            sheet.value(0, 1, LocalDate.of(2015, 6, 1));
            sheet.style(0, 1).format("yyyy-mm-dd").set();
            sheet.value(0, 2, 42156);
        })));
    }

    @Test
    void aMergedCellBelongsToItsFirstRowOnly() throws IOException {
        assertEquals(List.of("1:[姓名, 监护人]", "2:[示例甲, 示例祖]", "3:[示例乙, MERGED]"), read(book(sheet -> {
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "监护人");
            sheet.value(1, 0, "示例甲");
            sheet.value(1, 1, "示例祖");
            sheet.value(2, 0, "示例乙");
            sheet.value(2, 1, "");
            sheet.range(1, 1, 2, 1).merge();
        })));
    }

    @Test
    void aFormulaIsNotWorkedOut() throws IOException {
        assertEquals(
                List.of("1:[FORMULA]"),
                read(book(sheet -> sheet.formula(0, 0, "WEBSERVICE(\"http://example.invalid\")"))));
    }

    @Test
    void whatCouldHarmIsNotRead() throws IOException {
        assertEquals(Why.EMPTY, refused(new byte[0]));
        assertEquals(Why.LARGE, refused(new byte[LedgerFile.MOST_BYTES + 1]));
        assertEquals(Why.OLD, refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}));
        assertEquals(Why.OTHER, refused(new byte[] {0, 1, 2, 3}));
        assertEquals(Why.ENCODING, refused(new byte[] {(byte) 0xff, 0x41, (byte) 0xff}));
        assertEquals(Why.MACROS, refused(with(plain(), "xl/vbaProject.bin", new byte[9])));
        assertEquals(Why.BOMB, refused(with(plain(), "xl/media/image1.bin", new byte[257 << 20])));
        assertEquals(Why.BOMB, refused(with(plain(), "xl/sharedStrings.xml", new byte[33 << 20])));
        String outside =
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData/></worksheet>";
        assertEquals(
                Why.DAMAGED,
                refused(with(plain(), "xl/worksheets/sheet1.xml", outside.getBytes(StandardCharsets.UTF_8))));
        assertEquals(Why.COLUMNS, refused("x,".repeat(300).getBytes(StandardCharsets.UTF_8)));
        assertEquals(Why.ROWS, refused("x\n".repeat(100_001).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whateverIsCutOrTurnedIsReadOrRefusedInWords() throws IOException {
        byte[] whole = book(sheet -> {
            sheet.value(0, 0, "姓名");
            sheet.value(1, 0, "示例童");
            sheet.value(1, 1, 1e300);
        });
        Random random = new Random(44);
        for (int i = 0; i < 400; i++) {
            byte[] hurt = i % 2 == 0 ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length)) : whole.clone();
            hurt[random.nextInt(hurt.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                read(hurt);
            } catch (FileRefused e) {
                assertTrue(e.getMessage().startsWith("a ledger file is refused"), e.getMessage());
            }
        }
    }

    @Test
    void aMillionCellsPassRowByRow() throws IOException {
        byte[] bytes = ("1,2,3,4,5,6,7,8,9,0\n").repeat(100_000).getBytes(StandardCharsets.UTF_8);
        long[] cells = {0};
        new LedgerFile(bytes).rows(row -> cells[0] += row.boxes().size());
        assertEquals(1_000_000, cells[0]);
    }

    @Test
    void whatLeavesTheHouseWorksNothingOut() {
        Sheet sheet = new Sheet(
                "导出", "示例 2026", List.of("姓名"), List.of(List.of("=1+1"), List.of("@x"), List.of("-2"), List.of("示例童")));
        List<String> expected = List.of("1:[示例 2026]", "2:[姓名]", "3:['=1+1]", "4:['@x]", "5:['-2]", "6:[示例童]");
        assertEquals(expected, read(sheet.csv()));
        assertEquals(expected, read(sheet.xlsx()));
    }
}
