package org.canopy.platform.access.report;

import static org.canopy.platform.access.House.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Year;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.platform.access.House;
import org.canopy.platform.access.Steps;
import org.canopy.testkit.FakeCells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 年度审计: what stands in it, and what does not. */
class YearReportTest {
    private static final String NOTE = "canopy/test\n4\nroot\n";

    @TempDir
    Path folder;

    private House house;
    private final YearReport report = new YearReport(cell -> Optional.of(NOTE));

    @BeforeEach
    void open() {
        house = new House(folder.resolve("cells"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Map<String, String> files(Year year) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(house.cell, year, new YearReport.Taker("operator", "command"), out);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private void read(String child, String grant) {
        house.cell.write(db -> {
            house.cell
                    .ledger()
                    .write(
                            db,
                            new LedgerLine(
                                    WORKER.value(),
                                    "vault.open",
                                    "records/child:" + child + "/name",
                                    "case-handling/" + grant));
            return true;
        });
    }

    @Test
    void itCountsAndNamesNoRecord() throws Exception {
        read("secretid", Steps.approved(house, WORKER, "secretid"));
        read("other", Steps.broken(house, WORKER, "other"));
        Map<String, String> files = files(Year.of(2026));
        String summary = files.get("summary.csv");
        for (String row : List.of(
                "\"readings by purpose\",\"case-handling\",\"2\"",
                "\"readings by kind\",\"APPROVED\",\"1\"",
                "\"readings by kind\",\"BREAK_GLASS\",\"1\"",
                "\"readings by division\",\"519921101000\",\"2\"",
                "\"requests ASK\",\"APPROVED\",\"1\"",
                "\"requests GLASS\",\"APPROVED\",\"1\"",
                "\"grants by kind\",\"BREAK_GLASS\",\"1\"")) {
            assertTrue(summary.contains(row), row + "\n" + summary);
        }
        assertEquals(NOTE, files.get("checkpoint.txt"));
        String all = String.join("\n", files.values());
        for (String never : List.of("secretid", "child:", "走访", "No. ")) {
            assertFalse(all.contains(never), never);
        }
        List<String> hashes =
                house.cell.read(db -> db.fetch("select hash from platform_ledger where act = 'vault.open'")
                        .map(row -> row.get(0, String.class)));
        hashes.forEach(hash -> assertTrue(files.get("lines.csv").contains(hash), "found again in the ledger"));
        for (String row : files.get("digests.csv").split("\r\n")) {
            String[] cells = row.replace("\"", "").split(",");
            if (files.containsKey(cells[0])) {
                byte[] bytes = files.get(cells[0]).getBytes(StandardCharsets.UTF_8);
                assertEquals(
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                        cells[1]);
            }
        }
        assertTrue(Steps.ledger(house).contains("access.reported 2026"));
    }

    @Test
    void anotherYearHasNothingOfThis() throws IOException {
        read("1", Steps.approved(house, WORKER, "1"));
        assertEquals(1, files(Year.of(2025)).get("lines.csv").lines().count());
    }

    @Test
    void theCommandWritesOneFileOnceAndLeavesNothingHalf() throws IOException {
        AuditExportCommand command = new AuditExportCommand(report, FakeCells.of(house.cell));
        StringWriter err = new StringWriter();
        for (List<String> call : List.of(
                List.of("test", "2026", "a.zip"),
                List.of("test", "2026", "a.zip"),
                List.of("test", "next", "b.zip"),
                List.of("nowhere", "2026", "b.zip"),
                List.of("test", "2026", "no/such/b.zip"))) {
            int code = command.run(new Invocation(
                    call, Map.of(), false, folder, new PrintWriter(new StringWriter()), new PrintWriter(err, true)));
            assertEquals(err.toString().isEmpty() ? Command.OK : Command.FAILED, code, err.toString());
        }
        assertEquals(4, err.toString().lines().count(), err.toString());
        assertTrue(Files.size(folder.resolve("a.zip")) > 100);
        assertFalse(Files.exists(folder.resolve("b.zip")));
    }
}
