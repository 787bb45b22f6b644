package org.canopy.platform.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.platform.audit.LedgerRows.Row;

/** Signs the end of one county's ledger, and brings what was signed to the second place. One thread at a time. */
final class CountyAudit {
    /** SECURITY: a signed checkpoint every 10 s or 1,000 lines. */
    static final Duration AT_LEAST = Duration.ofSeconds(10);

    static final long LINES = 1_000;

    private final Cell cell;
    private final KeyPlace keys;
    private Optional<Instant> waiting = Optional.empty();
    private String trouble = "";
    private String lost = "";
    private long signed;
    private Optional<SecondPlace> brought = Optional.empty();
    private OptionalLong known = OptionalLong.empty();

    CountyAudit(Cell cell, KeyPlace keys) {
        this.cell = cell;
        this.keys = keys;
    }

    /** Whether it is this very cell: one whose file was taken away and brought back is another. */
    boolean of(Cell other) {
        return cell == other;
    }

    /** Called every second. Never throws; what is wrong, {@link #complaints} says. */
    synchronized void look() {
        try {
            if (due()) {
                sign();
            }
            trouble = "";
        } catch (IOException | RuntimeException e) {
            trouble = "the ledger of " + cell.name() + " is not signed: " + e.getMessage();
        }
        bringAway();
    }

    private boolean due() {
        signed = cell.read(CheckpointTable::newest)
                .map(CheckpointTable.Row::size)
                .orElse(0L);
        long lines = LedgerRows.last(cell);
        Instant now = cell.clock().instant();
        if (lines <= signed) {
            waiting = Optional.empty();
            return false;
        }
        Instant since = waiting.orElse(now);
        waiting = Optional.of(since);
        return lines - signed >= LINES || !now.isBefore(since.plus(AT_LEAST));
    }

    /** @throws IOException if a line is not as it was written, or there is no key: nothing wrong is ever signed */
    private void sign() throws IOException {
        Signer signer = keys.of(cell.name());
        Optional<CheckpointTable.Row> newest = cell.read(CheckpointTable::newest);
        long size = newest.map(CheckpointTable.Row::size).orElse(0L);
        MerkleTree tree =
                newest.map(row -> MerkleTree.after(row.size(), row.frontier())).orElseGet(MerkleTree::new);
        if (newest.isPresent()) {
            genuine(newest.get(), tree);
        }
        Chain chain = size == 0 ? new Chain() : new Chain(size, head(size));
        for (List<Row> rows = LedgerRows.after(cell, size); !rows.isEmpty(); rows = LedgerRows.next(cell, rows)) {
            for (Row row : rows) {
                if (!chain.take(row)) {
                    throw new IOException("line " + (chain.last() + 1)
                            + " is not as it was written, or is missing. Keep the database as it is;"
                            + " bin/canopy audit-verify " + cell.name() + " says more");
                }
                tree.add(chain.head());
            }
        }
        Checkpoint checkpoint = new Checkpoint(signer.witness().name(), tree.size(), tree.root());
        Instant now = cell.clock().instant();
        cell.write(db -> {
            CheckpointTable.addKey(db, signer.witness(), now);
            CheckpointTable.add(
                    db, new CheckpointTable.Row(tree.size(), now, signer.note(checkpoint), tree.frontier()));
            return true;
        });
        signed = tree.size();
        waiting = Optional.empty();
    }

    /** A frontier that somebody edited does not give the root that was signed. */
    private void genuine(CheckpointTable.Row newest, MerkleTree tree) throws IOException {
        for (String vkey : cell.read(CheckpointTable::keys)) {
            try {
                if (Witness.of(vkey).open(newest.note()).says(tree.root())) {
                    return;
                }
            } catch (BadNote | IllegalArgumentException another) {
                continue;
            }
        }
        throw new IOException("the checkpoint over " + newest.size() + " lines is not as it was signed;"
                + " bin/canopy audit-verify " + cell.name() + " says more");
    }

    private byte[] head(long size) throws IOException {
        List<Row> rows = LedgerRows.after(cell, size - 1);
        if (rows.isEmpty() || rows.get(0).sequence() != size) {
            throw new IOException("line " + size + " is missing");
        }
        return HexFormat.of().parseHex(rows.get(0).hash());
    }

    private void bringAway() {
        Optional<SecondPlace> place = place();
        if (!place.equals(brought)) {
            brought = place;
            known = OptionalLong.empty();
        }
        if (place.isEmpty()) {
            lost = "";
            return;
        }
        try {
            if (known.isEmpty()) {
                known = OptionalLong.of(
                        place.get().last().map(CountyAudit::size).orElse(0L));
            }
            if (known.getAsLong() >= signed) {
                lost = "";
                return;
            }
            List<CheckpointTable.Row> fresh = cell.read(db -> CheckpointTable.beyond(db, known.getAsLong()));
            if (!fresh.isEmpty()) {
                place.get().addKey(keys.of(cell.name()).witness());
                place.get().add(fresh.stream().map(CheckpointTable.Row::note).toList());
                known = OptionalLong.of(fresh.get(fresh.size() - 1).size());
            }
            lost = "";
        } catch (IOException | RuntimeException e) {
            known = OptionalLong.empty();
            lost = "audit.copy of " + cell.name() + " cannot be written: " + e.getMessage();
        }
    }

    private static long size(String note) {
        try {
            return Checkpoint.claimed(note).size();
        } catch (BadNote e) {
            throw new IllegalStateException(
                    "its last checkpoint cannot be read; move the file away and look into it", e);
        }
    }

    Optional<SecondPlace> place() {
        Optional<Path> folder = cell.settings(AuditSettings.class).copy();
        return folder.map(where -> new SecondPlace(where, cell.name()));
    }

    synchronized List<String> complaints() {
        boolean none = signed > 0
                && place().isEmpty()
                && !cell.settings(CountyProfile.class).demo();
        return Stream.of(
                        trouble,
                        lost,
                        none
                                ? "audit.copy of " + cell.name()
                                        + " is not set: whoever owns this machine could cut the"
                                        + " ledger's end off unseen; name a folder on another disk or machine"
                                : "")
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
