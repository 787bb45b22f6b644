package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.UnaryOperator;
import org.canopy.api.county.CellName;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.api.county.ModuleName;
import org.canopy.platform.county.Counties;
import org.canopy.platform.county.County;
import org.canopy.platform.county.CountyEdits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county's file that a program changes stays the clerk's file. */
class CountyEditsTest {
    private static final CellName QINGHE = new CellName("qinghe");
    private static final String LINES =
            "\uFEFF# 我们的县\r\ntitle = 青禾县\r\n\r\ndivision = 519921\r\nmodules = content\r\n# end";

    @TempDir
    Path folder;

    private final FakeInstalled installed = new FakeInstalled();
    private Counties counties;
    private CountyEdits edits;
    private Path file;

    @BeforeEach
    void begin() throws IOException {
        installed.install("content");
        installed.install("hotline");
        counties = new Counties(
                folder,
                folder.resolve("cells"),
                installed,
                plan -> new County(plan, installed, new PackageOwners("testkit"), UnaryOperator.identity()));
        edits = new CountyEdits(folder, counties, counties::look);
        file = folder.resolve("org.canopy.county-qinghe.cfg");
        Files.writeString(file, LINES);
        counties.look();
    }

    @AfterEach
    void end() {
        counties.close();
    }

    private static UnaryOperator<String> with(String from, String to) {
        return text -> text.replace(from, to);
    }

    @Test
    void allButTheChangeStaysAndItCountsAtOnce() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        edits.change(QINGHE, with("modules = content", "modules = content, hotline"));
        assertEquals(LINES.replace("= content", "= content, hotline"), Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(counties.named(QINGHE).orElseThrow().has(new ModuleName("hotline")));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.filter(Files::isRegularFile).count(), "nothing is left behind");
        }
    }

    @Test
    void aFileThatIsALinkStaysALink() throws IOException {
        Path real = folder.resolve("real.txt");
        Files.move(file, real);
        Files.createSymbolicLink(file, real);
        edits.change(QINGHE, with("青禾县", "清溪县"));
        assertTrue(Files.isSymbolicLink(file));
        assertTrue(Files.readString(real).contains("清溪县"));
    }

    @Test
    void aFileThatSomebodySavedMeanwhileIsReadAgainAndNeverOverwritten() throws IOException {
        boolean[] first = {true};
        edits.change(QINGHE, text -> {
            if (first[0]) {
                first[0] = false;
                try {
                    Files.writeString(file, text.replace("# end", "phone.women-line = 12338"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return text.replace("= content", "= content, hotline");
        });
        String now = Files.readString(file);
        assertTrue(now.contains("12338"), now);
        assertTrue(now.contains("= content, hotline"), now);
    }

    @Test
    void whatTheReaderWouldRefuseIsRefusedWithItsLineAndTheFileIsAsBefore() throws IOException {
        var refused = assertThrows(
                CountyFileRefused.class, () -> edits.change(QINGHE, with("division = 519921", "division = 12")));
        assertTrue(
                String.valueOf(refused.getMessage())
                        .startsWith("etc/org.canopy.county-qinghe.cfg:4: division = 12: write the six digits"),
                refused.getMessage());
        assertEquals(LINES, Files.readString(file));
    }

    @Test
    void aFileThatIsNoUtf8IsLeftAlone() throws IOException {
        byte[] gb = "title = x\u00FF".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, gb);
        var refused = assertThrows(CountyFileRefused.class, () -> edits.change(QINGHE, with("x", "y")));
        assertTrue(String.valueOf(refused.getMessage()).contains("save it as UTF-8"));
        assertEquals(List.of(gb.length), List.of(Files.readAllBytes(file).length));
    }

    @Test
    void aNewCountyStandsAtOnceAndAnOldOneIsNotReplaced() throws IOException {
        CellName linshui = new CellName("linshui");
        edits.create(linshui, "title = 临水县\ndivision = 519925\nhosts = linshui.example\n");
        assertTrue(counties.named(linshui).isPresent());
        assertThrows(CountyFileRefused.class, () -> edits.create(linshui, "title = B\ndivision = 519925\n"));
        assertTrue(Files.readString(folder.resolve("org.canopy.county-linshui.cfg"))
                .contains("临水县"));
        CellName third = new CellName("third");
        var refused = assertThrows(
                CountyFileRefused.class,
                () -> edits.create(third, "title = C\ndivision = 519926\nhosts = linshui.example\n"));
        assertTrue(String.valueOf(refused.getMessage()).contains("leads to county linshui already"));
        assertFalse(Files.exists(folder.resolve("org.canopy.county-third.cfg")));
    }
}
