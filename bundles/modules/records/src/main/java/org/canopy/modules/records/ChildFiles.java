package org.canopy.modules.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Reading;
import org.canopy.api.vault.Sealed;
import org.canopy.api.vault.Vault;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.fact.Fields;
import org.canopy.modules.records.store.ChildTable;
import org.canopy.modules.records.store.FactRow;
import org.canopy.modules.records.store.FactTable;
import org.canopy.modules.records.store.MergeTable;
import org.canopy.modules.records.store.TagRow;
import org.canopy.modules.records.store.TagTable;
import org.osgi.service.component.annotations.Component;

/**
 * Children's files: opened, written, read. Whoever reads has leave to ({@link org.canopy.api.access.Access}); whoever opens a
 * file may go on with it for a while.
 */
@Component(service = ChildFiles.class)
public final class ChildFiles {
    private final Drawn drawn = new Drawn();

    /**
     * A new file. It is synced when the call returns.
     *
     * @param division where the child lives, as precisely as it is known
     * @param identity what is known of the child, however little
     * @throws IllegalArgumentException if it is another kind of fact
     * @throws org.canopy.api.vault.VaultLocked if the county's keys are not open
     */
    public Child open(Cell cell, AccountId author, DivisionCode division, Fact identity) {
        if (identity.kind() != FactKind.IDENTITY) {
            throw new IllegalArgumentException("a file begins with who the child is");
        }
        ChildId id = new ChildId(drawn.id());
        Draft draft = draft(cell, id, FactId.IDENTITY, 1, author, identity, false);
        return cell.write(db -> {
            ChildTable children = new ChildTable(db);
            Child child = new Child(
                    id,
                    children.next(
                            draft.row().at().atZone(cell.clock().getZone()).getYear()),
                    division,
                    Child.State.OPEN,
                    draft.row().at(),
                    author,
                    Optional.empty());
            children.insert(child);
            store(db, draft);
            cell.ledger().write(db, line(author, "records.opened", id, FactKind.IDENTITY.code()));
            cell.access().written(db, author, id.subject());
            return child;
        });
    }

    /** The file with this id; of a merged one itself, not the one that stands for it. */
    public Optional<Child> find(Cell cell, ChildId id) {
        return cell.read(db -> new ChildTable(db).find(id));
    }

    /** Of which kind a fact is; empty where the file says nothing of the sort. */
    public Optional<FactKind> kind(Cell cell, ChildId child, FactId fact) {
        return cell.read(db -> new FactTable(db).kind(child, fact));
    }

    /** Adds a fact that the file does not say yet. */
    public Written add(Cell cell, ChildId child, AccountId by, Fact fact) {
        FactId id = fact.kind() == FactKind.IDENTITY ? FactId.IDENTITY : new FactId(drawn.id());
        return write(cell, draft(cell, child, id, 1, by, fact, false));
    }

    /**
     * Adds a fact with parts that are sealed apart: all of it is stored, or nothing.
     *
     * @param parts seals what belongs to the fact with that id, and gives what stores it
     */
    public Written add(
            Cell cell, ChildId child, AccountId by, Fact fact, Function<FactId, Consumer<org.jooq.DSLContext>> parts) {
        FactId id = new FactId(drawn.id());
        return write(cell, draft(cell, child, id, 1, by, fact, false), parts.apply(id));
    }

    /**
     * Writes the next version of a fact.
     *
     * @param base the version that {@code by} has seen
     * @throws IllegalArgumentException if the file says another kind of fact under this id
     */
    public Written change(Cell cell, ChildId child, FactId id, int base, AccountId by, Fact fact) {
        return write(cell, draft(cell, child, id, base + 1, by, fact, false));
    }

    /**
     * Takes back a fact that was written by mistake. It stays in the file's history.
     *
     * @param why in words, sealed
     */
    public Written withdraw(Cell cell, ChildId child, FactId id, int base, AccountId by, FactKind kind, String why) {
        Fact reason = new Fact(kind, Fields.of(java.util.Map.of("why", why)));
        return write(cell, draft(cell, child, id, base + 1, by, reason, true));
    }

    private Written write(Cell cell, Draft draft) {
        return write(cell, draft, db -> {});
    }

    private Written write(Cell cell, Draft draft, Consumer<org.jooq.DSLContext> parts) {
        FactRow row = draft.row();
        return cell.write(db -> {
            ChildTable children = new ChildTable(db);
            Child child =
                    children.find(row.child()).orElseThrow(() -> new IllegalArgumentException("there is no such file"));
            if (child.state() != Child.State.OPEN || child.mergedInto().isPresent()) {
                return new Written.Shut(child);
            }
            FactTable facts = new FactTable(db);
            if (facts.kind(row.child(), row.fact())
                    .filter(kind -> kind != row.kind())
                    .isPresent()) {
                throw new IllegalArgumentException("a fact stays of its kind");
            }
            int newest = facts.version(row.child(), row.fact());
            if (newest != row.version() - 1) {
                return new Written.Overtaken(newest);
            }
            store(db, draft);
            parts.accept(db);
            String act = row.withdrawn() ? "records.withdrawn" : "records.written";
            cell.ledger().write(db, line(row.by(), act, row.child(), row.kind().code()));
            return new Written.Kept(row.fact(), row.version());
        });
    }

    /**
     * What a file says.
     *
     * @throws org.canopy.api.vault.AccessRefused if the reader has no leave: they ask for it
     * @throws org.canopy.api.vault.VaultLocked if the county's keys are not open
     */
    public OpenedFile read(Cell cell, Child child, Reading reading, AsOf when) {
        record Found(Set<ChildId> members, List<FactRow> rows) {}
        Found found = cell.read(db -> {
            Set<ChildId> members = new MergeTable(db).members(child.id(), when.before());
            return new Found(
                    members,
                    new FactTable(db)
                            .standing(members, when.before()).stream()
                                    .filter(row -> !row.withdrawn())
                                    .toList());
        });
        List<Entry> entries = opened(cell, found.rows(), reading);
        return new OpenedFile(child, found.members(), entries, found.rows().size() - entries.size());
    }

    /**
     * All versions of one fact, the oldest first.
     *
     * @throws org.canopy.api.vault.AccessRefused as {@link #read}
     */
    public List<Entry> history(Cell cell, ChildId child, FactId id, Reading reading) {
        return opened(cell, cell.read(db -> new FactTable(db).versions(child, id)), reading);
    }

    private static List<Entry> opened(Cell cell, List<FactRow> rows, Reading reading) {
        List<Entry> entries = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += Vault.MOST) {
            List<FactRow> some = rows.subList(from, Math.min(rows.size(), from + Vault.MOST));
            List<Kept> kept = some.stream().map(FactRow::kept).toList();
            List<Optional<byte[]>> clear = cell.vault().openAll(kept, reading);
            for (int i = 0; i < some.size(); i++) {
                FactRow row = some.get(i);
                clear.get(i).map(bytes -> entry(row, bytes)).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static Entry entry(FactRow row, byte[] clear) {
        try {
            Fact fact = new Fact(row.kind(), Fields.read(clear));
            return new Entry(row.child(), row.fact(), row.version(), row.at(), row.by(), fact);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    /** A version that is sealed and not stored yet. */
    record Draft(FactRow row, List<TagRow> tags) {}

    static Draft draft(Cell cell, ChildId child, FactId id, int version, AccountId by, Fact fact, boolean withdrawn) {
        byte[] clear = fact.fields().bytes();
        try {
            Sealed sealed = cell.vault().seal(id.label(child, version), clear);
            FactRow row =
                    new FactRow(child, id, version, fact.kind(), cell.clock().instant(), by, withdrawn, sealed);
            return new Draft(row, withdrawn ? List.of() : Tags.of(cell, child, id, version, fact));
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    static void store(org.jooq.DSLContext db, Draft draft) {
        new FactTable(db).insert(draft.row());
        new TagTable(db).replace(draft.row().child(), draft.row().fact(), draft.tags());
    }

    private static LedgerLine line(AccountId by, String act, ChildId child, String why) {
        return new LedgerLine(by.value(), act, child.subject().toString(), why);
    }
}
