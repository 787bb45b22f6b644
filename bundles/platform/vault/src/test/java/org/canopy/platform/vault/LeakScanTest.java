package org.canopy.platform.vault;

import static org.canopy.platform.vault.Fixture.label;
import static org.canopy.platform.vault.Fixture.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.IndexedField;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Sealed;
import org.canopy.testkit.FakeCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand planted markers lie nowhere; and one that lies somewhere is found, whatever wrote it. */
class LeakScanTest {
    private static final String MARKER = "柳桥边的纸船 marker";

    @TempDir
    Path folder;

    private String said = "";

    private int scan(Fixture here, List<String> words, List<String> markers) {
        StringWriter heard = new StringWriter();
        PrintWriter out = new PrintWriter(heard, true);
        Iterator<String> lines = markers.iterator();
        int code = new VaultLeakScan(FakeCells.of(here.cell), here.vaults)
                .run(new Invocation(
                        words,
                        Map.of(),
                        false,
                        folder,
                        out,
                        out,
                        question -> lines.hasNext() ? Optional.of(lines.next().toCharArray()) : Optional.empty()));
        said = heard.toString();
        markers.stream().filter(word -> word.length() > 4).forEach(word -> assertTrue(!said.contains(word), said));
        return code;
    }

    /** By every verb that takes a text, with the module's own rows, while the vault is open and the log still grows. */
    @Test
    void aThousandMarkersThatWereSealedLieNowhereInClear() throws IOException {
        List<String> markers = IntStream.range(0, 1_000)
                .mapToObj(i -> "标记" + Integer.toString(46_656 + i * 7, 36) + "纸船")
                .toList();
        try (Fixture here = new Fixture(folder, "here").demo()) {
            IndexedField field = new IndexedField(new ModuleName("records"), "name", IndexForm.WORDS, 1_000);
            here.cell.write(db -> db.execute("create table vault_row (label varchar(9), tag bigint, sealed blob)"));
            for (int i = 0; i < markers.size(); i++) {
                byte[] sealed = sealed(here, i, markers.get(i));
                long tag = here.vault().index(field, markers.get(i)).stored();
                String row = "r" + i / 10;
                here.cell.write(db -> db.execute("insert into vault_row values (?, ?, ?)", row, tag, sealed));
            }
            assertEquals(Command.OK, scan(here, List.of("here"), markers), said);
            assertTrue(said.contains("1000 markers"), said);
            here.cell.write(db -> db.execute("insert into vault_row values (?, 1, ?)", "r", text(markers.get(999))));
            assertEquals(Command.FAILED, scan(here, List.of("here"), markers));
            assertTrue(said.contains("marker 1000 as UTF-8"), said);
        }
    }

    private static byte[] sealed(Fixture here, int i, String marker) throws IOException {
        String record = "r" + i / 10;
        if (i % 10 == 0) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            here.vault().sealStream(label(record), new ByteArrayInputStream(text(marker.repeat(500))), out);
            return out.toByteArray();
        }
        if (i % 10 == 1) {
            return here.vault()
                    .sealTo(here.vault().boxKey(new ModuleName("records")), label(record), text(marker))
                    .bytes();
        }
        Sealed sealed = here.vault().seal(label(record), text(marker));
        if (i % 10 == 2) {
            here.open(record, sealed);
            here.vault().matches(new Kept(label(record), sealed), IndexForm.WORDS, marker);
        }
        return sealed.bytes();
    }

    private interface Written {
        void to(OutputStream out, byte[] bytes) throws IOException;
    }

    private static byte[] bytes(Written written, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        written.to(out, bytes);
        return out.toByteArray();
    }

    private static void gzip(OutputStream out, byte[] bytes) throws IOException {
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
    }

    private static void zip(OutputStream out, byte[] bytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("first"));
            zip.putNextEntry(new ZipEntry(MARKER));
            zip.write(bytes);
        }
    }

    private List<LeakScan.Hit> hits(byte[] file) throws IOException {
        Path root = Files.createDirectories(folder.resolve("one"));
        Files.write(root.resolve("file"), file);
        List<LeakScan.Hit> hits = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        new LeakScan(new Markers(List.of("another one", MARKER)), hits::add, unread::add, bytes -> {}).tree(root);
        assertEquals(List.of(), unread);
        return hits;
    }

    @Test
    void oneThatLiesInClearIsFoundWithFileAndOffset() throws IOException {
        UnaryOperator<byte[]> behind = bytes -> {
            byte[] file = new byte[700 + bytes.length + 9];
            System.arraycopy(bytes, 0, file, 700, bytes.length);
            return file;
        };
        Map<String, byte[]> forms = Map.of(
                "UTF-8", text(MARKER),
                "GB18030", MARKER.getBytes(Charset.forName("GB18030")),
                "UTF-16LE", MARKER.getBytes(StandardCharsets.UTF_16LE),
                "UTF-16BE", MARKER.getBytes(StandardCharsets.UTF_16BE),
                "percent signs", text("%E6%9F%B3%E6%A1%A5%E8%BE%B9%E7%9A%84%E7%BA%B8%E8%88%B9%20marker"),
                "\\u", text("\\u67f3\\u6865\\u8fb9\\u7684\\u7eb8\\u8239 marker"));
        String file = folder.resolve("one/file").toString();
        for (var form : forms.entrySet()) {
            byte[] clear = behind.apply(form.getValue());
            String as = form.getKey();
            assertEquals(List.of(new LeakScan.Hit(file, 700, 2, as)), hits(clear));
            assertEquals(
                    List.of(new LeakScan.Hit(file + ", unpacked", 700, 2, as)), hits(bytes(LeakScanTest::gzip, clear)));
            byte[] zipped = bytes(LeakScanTest::zip, clear);
            assertTrue(hits(zipped).contains(new LeakScan.Hit(file + ", member 2", 700, 2, as)));
            assertTrue(hits(bytes(LeakScanTest::gzip, zipped))
                    .contains(new LeakScan.Hit(file + ", unpacked, member 2", 700, 2, as)));
        }
    }

    /** Wherever one piece ends and the next begins, and at both ends of a file. */
    @Test
    void noPlaceInAFileIsPassedOver() throws IOException {
        byte[] marker = text(MARKER);
        for (int at = (1 << 20) - 30; at < (1 << 20) + 90; at += 7) {
            for (int size : new int[] {at + marker.length, 3 << 20}) {
                byte[] file = new byte[size];
                System.arraycopy(marker, 0, file, at, marker.length);
                assertEquals(
                        List.of((long) at),
                        hits(file).stream().map(LeakScan.Hit::offset).toList());
            }
        }
        assertEquals(1, hits(marker).size());
        assertEquals(0, hits(Arrays.copyOf(marker, marker.length - 1)).size());
        assertEquals(0, hits(new byte[3]).size());
        assertEquals(0, hits(new byte[0]).size());
    }

    @Test
    void whatCannotBeSearchedIsNoSuccess() throws IOException {
        Path more = Files.createDirectories(folder.resolve("backups"));
        byte[] packed = bytes(LeakScanTest::gzip, new byte[5_000]);
        Files.write(more.resolve("cut.gz"), Arrays.copyOf(packed, packed.length - 9));
        try (Fixture here = new Fixture(folder, "here")) {
            assertEquals(Command.OK, scan(here, List.of("here"), List.of(MARKER)), said);
            assertEquals(Command.FAILED, scan(here, List.of("here", "backups"), List.of(MARKER)));
            assertTrue(said.contains("cut.gz (packed"), said);
            Files.delete(more.resolve("cut.gz"));
            Files.createFile(more.resolve(MARKER + ".pdf"));
            assertEquals(Command.FAILED, scan(here, List.of("here", "backups"), List.of(MARKER)));
            assertTrue(said.contains("<marker 1>.pdf (its name)"), said);
            assertEquals(Command.FAILED, scan(here, List.of("here", "nowhere"), List.of(MARKER)));
            assertTrue(said.contains("is no folder"), said);
            assertEquals(Command.FAILED, scan(here, List.of("here"), List.of()));
            assertTrue(said.contains("no marker was typed"), said);
            assertEquals(Command.FAILED, scan(here, List.of("here"), List.of(MARKER, "abc")));
            assertTrue(said.contains("marker 2 is too short"), said);
        }
        assertThrows(KeysRefused.class, () -> new Markers(List.of("张")));
    }
}
