package org.canopy.platform.access.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.ledger.Checkpoints;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.core.division.DivisionCode;
import org.canopy.platform.access.Given;
import org.canopy.platform.access.Request;
import org.canopy.platform.access.Review;
import org.canopy.platform.access.store.AlertTable;
import org.canopy.platform.access.store.GrantTable;
import org.canopy.platform.access.store.LedgerLines;
import org.canopy.platform.access.store.LedgerLines.Line;
import org.canopy.platform.access.store.RequestTable;
import org.canopy.platform.access.store.ReviewTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A year of readings for the yearly audit (未成年人网络保护条例 37): counts, and each line with the hash that it has in the
 * ledger. No record is named, not even by its id: a line says its type, and whoever holds the ledger finds it by its number.
 */
@Component(service = YearReport.class)
public final class YearReport {
    private final Checkpoints checkpoints;

    @Activate
    public YearReport(@Reference Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** Who takes it, and where: {@code page} or {@code command}. That it was taken is a line of the ledger, written first. */
    public record Taker(String actor, String where) {}

    /** Writes a zip; the stream is not closed. */
    public void write(Cell cell, Year year, Taker taker, OutputStream out) throws IOException {
        cell.write(db -> {
            cell.ledger().write(db, new LedgerLine(taker.actor(), "access.reported", year.toString(), taker.where()));
            return true;
        });
        Instant from = start(cell, year);
        Instant to = start(cell, year.plusYears(1));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Map<String, String> digests = new LinkedHashMap<>();
        Counts counts = new Counts();
        digests.put("lines.csv", entry(zip, "lines.csv", file -> lines(cell, from, to, file, counts)));
        digests.put("requests.csv", entry(zip, "requests.csv", file -> requests(cell, from, to, file, counts)));
        digests.put("alerts.csv", entry(zip, "alerts.csv", file -> alerts(cell, from, to, file, counts)));
        digests.put("summary.csv", entry(zip, "summary.csv", file -> {
            Csv csv = new Csv(file);
            csv.row("what", "value", "count");
            counts.each(csv);
        }));
        Optional<String> note = checkpoints.newest(cell);
        digests.put(
                "checkpoint.txt",
                entry(
                        zip,
                        "checkpoint.txt",
                        file -> file.write(
                                note.orElse("nothing is signed yet\n").getBytes(StandardCharsets.UTF_8))));
        entry(zip, "digests.csv", file -> {
            Csv csv = new Csv(file);
            csv.row("file", "sha-256");
            for (Map.Entry<String, String> digest : digests.entrySet()) {
                csv.row(digest.getKey(), digest.getValue());
            }
        });
        zip.finish();
    }

    private static Instant start(Cell cell, Year year) {
        return LocalDate.ofYearDay(year.getValue(), 1)
                .atStartOfDay(cell.clock().getZone())
                .toInstant();
    }

    private static void lines(Cell cell, Instant from, Instant to, OutputStream file, Counts counts)
            throws IOException {
        Csv csv = new Csv(file);
        csv.row("line", "at", "who", "act", "type", "purpose", "kind", "division", "hash");
        Map<String, Optional<Given>> grants = new HashMap<>();
        long last = cell.read(db -> LedgerLines.lastBefore(db, from));
        boolean more = true;
        while (more) {
            long behind = last;
            List<Line> lines = cell.read(db -> LedgerLines.after(db, behind));
            for (Line line : lines) {
                if (line.at().isBefore(to)
                        && (line.act().startsWith("access.") || line.act().startsWith("vault."))) {
                    Optional<Given> given =
                            grants.computeIfAbsent(line.id(), id -> cell.read(db -> GrantTable.find(db, id)));
                    line(csv, line, given, counts);
                }
            }
            more = !lines.isEmpty() && lines.get(lines.size() - 1).at().isBefore(to);
            last = lines.isEmpty() ? last : lines.get(lines.size() - 1).sequence();
        }
    }

    private static void line(Csv csv, Line line, Optional<Given> given, Counts counts) throws IOException {
        String purpose = line.reason().split("/", 2)[0];
        String kind = given.map(one -> one.grant().kind().name()).orElse("");
        String division =
                given.flatMap(Given::division).map(DivisionCode::digits).orElse("");
        csv.row(
                Long.toString(line.sequence()),
                line.at().toString(),
                line.actor(),
                line.act(),
                line.subject().map(Subject::type).orElse(""),
                purpose,
                kind,
                division,
                line.hash());
        counts.add("act", line.act());
        if (line.act().equals("vault.open")) {
            counts.add("readings by purpose", purpose);
            counts.add("readings by kind", kind.isEmpty() ? "none" : kind);
            counts.add("readings by division", division.isEmpty() ? "unknown" : division);
        }
    }

    private static void requests(Cell cell, Instant from, Instant to, OutputStream file, Counts counts)
            throws IOException {
        Csv csv = new Csv(file);
        csv.row("request", "kind", "who", "type", "division", "purpose", "basis", "minutes", "asked", "state", "by");
        for (Request one : cell.read(db -> RequestTable.between(db, from, to))) {
            csv.row(
                    one.id(),
                    one.kind().name(),
                    one.reader().value(),
                    one.subject().type(),
                    one.division().digits(),
                    one.purpose().code(),
                    one.basis().name(),
                    Integer.toString(one.minutes()),
                    one.askedAt().toString(),
                    one.state().name(),
                    one.decidedBy().map(Object::toString).orElse(""));
            counts.add("requests " + one.kind(), one.state().name());
            counts.add("requests by purpose", one.purpose().code());
            counts.add("requests by basis", one.basis().name());
        }
        for (Given one : cell.read(db -> GrantTable.between(db, from, to))) {
            counts.add("grants by kind", one.grant().kind().name());
        }
        for (Review one : cell.read(db -> ReviewTable.between(db, from, to))) {
            counts.add("reviews", one.outcome().name());
        }
    }

    private static void alerts(Cell cell, Instant from, Instant to, OutputStream file, Counts counts)
            throws IOException {
        Csv csv = new Csv(file);
        csv.row("alert", "rule", "who", "amount", "first line", "last line", "found", "policy", "outcome");
        for (AlertTable.Alert one : cell.read(db -> AlertTable.between(db, from, to))) {
            Optional<Review> review = cell.read(db -> ReviewTable.find(db, one.id()));
            csv.row(
                    one.id(),
                    one.rule(),
                    one.person().value(),
                    Integer.toString(one.records()),
                    Long.toString(one.firstLine()),
                    Long.toString(one.lastLine()),
                    one.foundAt().toString(),
                    one.policy(),
                    review.map(found -> found.outcome().name()).orElse(""));
            counts.add("alerts", one.rule());
        }
    }

    private interface Content {
        void to(OutputStream file) throws IOException;
    }

    /** @return SHA-256 of what was written */
    private static String entry(ZipOutputStream zip, String name, Content content) throws IOException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        content.to(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What was counted, by what it is. */
    private static final class Counts {
        private final Map<String, Map<String, Integer>> all = new TreeMap<>();

        void add(String what, String value) {
            all.computeIfAbsent(what, none -> new TreeMap<>()).merge(value, 1, Integer::sum);
        }

        void each(Csv csv) {
            all.forEach((what, values) -> values.forEach((value, count) -> {
                try {
                    csv.row(what, value, Integer.toString(count));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
    }
}
