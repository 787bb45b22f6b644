package org.canopy.modules.records.register;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.Sealed;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.Drawn;
import org.canopy.modules.records.RecordsSettings;
import org.canopy.modules.records.fact.Fields;
import org.canopy.modules.records.store.RegisterTable;
import org.osgi.service.component.annotations.Component;

/** Who claimed which right and what was answered; what leaked and who was told. Sealed, in every version. */
@Component(service = Register.class)
public final class Register {
    private static final Purpose RIGHTS = new Purpose("subject-access");

    private final Drawn drawn = new Drawn();

    /** One of them as somebody reads it. */
    public record Line(RegisterRow row, Fields fields) {}

    /** What became of something that was to be written. */
    public sealed interface Outcome {
        record Kept(String id, int version) implements Outcome {}

        /** What must be said before it can be over: keys of words, by field. */
        record Lacking(Map<String, String> fields) implements Outcome {}

        /** Somebody else wrote a newer version meanwhile. */
        record Overtaken(int newest) implements Outcome {}
    }

    public Outcome add(Cell cell, AccountId by, RegisterKind kind, Optional<ChildId> child, Fields fields) {
        return write(cell, by, kind, drawn.id(), 0, child, fields);
    }

    /** @param base the version that {@code by} has seen */
    public Outcome change(
            Cell cell, AccountId by, RegisterKind kind, String id, int base, Optional<ChildId> child, Fields fields) {
        return write(cell, by, kind, id, base, child, fields);
    }

    private static Outcome write(
            Cell cell, AccountId by, RegisterKind kind, String id, int base, Optional<ChildId> child, Fields fields) {
        Map<String, String> lacking = kind.lacking(fields);
        if (!lacking.isEmpty()) {
            return new Outcome.Lacking(lacking);
        }
        byte[] clear = fields.bytes();
        int version = base + 1;
        Sealed sealed = cell.vault().seal(RegisterRow.label(id, version), clear);
        Arrays.fill(clear, (byte) 0);
        RegisterRow row = new RegisterRow(
                id,
                version,
                kind,
                kind.isOver(fields),
                child,
                due(cell, kind, fields),
                cell.clock().instant(),
                by,
                sealed);
        return cell.write(db -> {
            RegisterTable table = new RegisterTable(db);
            int newest = table.version(id);
            if (newest != base) {
                return new Outcome.Overtaken(newest);
            }
            table.insert(row);
            String act = "records." + kind.code() + (row.over() ? "-answered" : "-written");
            cell.ledger().write(db, new LedgerLine(by.value(), act, "records/register:" + id, ""));
            return new Outcome.Kept(id, version);
        });
    }

    /** Nobody promises a day that the county has not set. */
    private static Optional<Instant> due(Cell cell, RegisterKind kind, Fields fields) {
        var days = cell.settings(RecordsSettings.class).rightsDays();
        if (kind != RegisterKind.RIGHT || days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate asked = fields.day("asked").orElseGet(() -> LocalDate.now(cell.clock()));
        return Optional.of(asked.plusDays(days.getAsInt() + 1L)
                .atStartOfDay(cell.clock().getZone())
                .toInstant()
                .minus(Duration.ofMillis(1)));
    }

    /** The newest versions: what is open first, and of that what is due first. */
    public List<Line> all(Cell cell, RegisterKind kind, AccountId reader, int limit, int offset) {
        return opened(cell, cell.read(db -> new RegisterTable(db).all(kind, limit, offset)), reader);
    }

    /** All versions, the oldest first; empty where there is none. */
    public List<Line> versions(Cell cell, RegisterKind kind, String id, AccountId reader) {
        List<RegisterRow> rows = cell.read(db -> new RegisterTable(db).versions(id)).stream()
                .filter(row -> row.kind() == kind)
                .toList();
        return opened(cell, rows, reader);
    }

    private static List<Line> opened(Cell cell, List<RegisterRow> rows, AccountId reader) {
        List<Optional<byte[]>> clear =
                cell.vault().openAll(rows.stream().map(RegisterRow::kept).toList(), new Reading(reader, RIGHTS));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RegisterRow row = rows.get(i);
            clear.get(i).ifPresent(bytes -> {
                lines.add(new Line(row, Fields.read(bytes)));
                Arrays.fill(bytes, (byte) 0);
            });
        }
        return lines;
    }
}
