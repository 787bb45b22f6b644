package org.canopy.platform.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.canopy.api.county.Cell;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.PolicyVersion;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The only class that knows the tables {@code policy_version} and {@code policy_layer}. Rows are added, never deleted. */
final class PolicyTable {
    private static final String COLUMNS =
            "select valid_from, digest, text, adopted_at, adopted_by, replaced_at from policy_version where type = ? ";

    private PolicyTable() {}

    /** The newest first; those that were replaced before they counted too. */
    static List<Kept> all(Cell cell, PolicyName name) {
        return cell.read(db -> db.fetch(COLUMNS + "order by valid_from desc, adopted_at desc", name.value())
                .map(row -> kept(db, name, row)));
    }

    static Optional<Kept> on(Cell cell, PolicyName name, LocalDate day) {
        return cell.read(db -> db
                .fetch(
                        COLUMNS + "and valid_from <= ? and replaced_at is null order by valid_from desc limit 1",
                        name.value(),
                        day.toString())
                .map(row -> kept(db, name, row))
                .stream()
                .findFirst());
    }

    static Optional<Kept> of(Cell cell, PolicyName name, PolicyVersion version) {
        return cell.read(db -> db
                .fetch(
                        COLUMNS + "and valid_from = ? and digest = ?",
                        name.value(),
                        version.from().toString(),
                        version.digest())
                .map(row -> kept(db, name, row))
                .stream()
                .findFirst());
    }

    private static Kept kept(DSLContext db, PolicyName name, Record row) {
        PolicyVersion version = new PolicyVersion(LocalDate.parse(row.get(0, String.class)), row.get(1, String.class));
        Map<String, String> layers = new TreeMap<>();
        db.fetch(
                        "select place, file_digest from policy_layer where type = ? and valid_from = ? and digest = ?",
                        name.value(),
                        version.from().toString(),
                        version.digest())
                .forEach(layer -> layers.put(layer.get(0, String.class), layer.get(1, String.class)));
        return new Kept(
                name,
                version,
                PolicyValues.ofCanonical(row.get(2, String.class)),
                Instant.ofEpochMilli(row.get(3, Long.class)),
                row.get(4, String.class),
                row.get(5) != null,
                layers);
    }

    /** Version, layers and the line of the ledger in one write; one of the same day that has not begun steps aside. */
    static void add(Cell cell, Kept kept, LedgerLine line) {
        String type = kept.name().value();
        String from = kept.version().from().toString();
        String digest = kept.version().digest();
        long at = kept.at().toEpochMilli();
        cell.write(db -> {
            db.execute(
                    "update policy_version set replaced_at = ? where type = ? and valid_from = ? and replaced_at is null",
                    at,
                    type,
                    from);
            int again = db.execute(
                    "update policy_version set replaced_at = null, adopted_at = ?, adopted_by = ?"
                            + " where type = ? and valid_from = ? and digest = ?",
                    at,
                    kept.by(),
                    type,
                    from,
                    digest);
            if (again == 0) {
                db.execute(
                        "insert into policy_version (type, valid_from, digest, text, adopted_at, adopted_by)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        type,
                        from,
                        digest,
                        kept.values().canonical(),
                        at,
                        kept.by());
            }
            db.execute("delete from policy_layer where type = ? and valid_from = ? and digest = ?", type, from, digest);
            kept.layers()
                    .forEach((place, file) -> db.execute(
                            "insert into policy_layer (type, valid_from, digest, place, file_digest) values (?, ?, ?, ?, ?)",
                            type,
                            from,
                            digest,
                            place,
                            file));
            cell.ledger().write(db, line);
            return again;
        });
    }
}
