package org.canopy.platform.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.canopy.api.county.Cell;
import org.canopy.platform.audit.LedgerRows.Row;
import org.canopy.platform.audit.Report.Finding;
import org.canopy.platform.audit.Report.Kind;

/** Goes over a county's whole ledger, and holds it against everything that was ever signed of it. For one thread. */
final class Verification {
    private final Cell cell;
    private final List<Witness> witnesses = new ArrayList<>();
    private final NavigableMap<Long, List<Claim>> claims = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int compared;

    /** What a checkpoint says, and where it lay. */
    private record Claim(Checkpoint checkpoint, String place) {}

    Verification(Cell cell) {
        this.cell = cell;
    }

    /** Adds keys that may have signed. */
    Verification trusting(List<String> vkeys) {
        for (String vkey : vkeys) {
            Witness witness = Witness.of(vkey);
            if (!witnesses.contains(witness)) {
                witnesses.add(witness);
            }
        }
        return this;
    }

    /** Adds checkpoints that the ledger has to agree with. */
    Verification against(String place, List<String> notes) {
        for (String note : notes) {
            Optional<Checkpoint> checkpoint = opened(note);
            if (checkpoint.isPresent()) {
                claims.computeIfAbsent(checkpoint.get().size(), size -> new ArrayList<>())
                        .add(new Claim(checkpoint.get(), place));
            } else {
                findings.add(new Finding(Kind.NOTE, sizeSaid(note), sizeSaid(note), place));
            }
        }
        return this;
    }

    private Optional<Checkpoint> opened(String note) {
        for (Witness witness : witnesses) {
            try {
                return Optional.of(witness.open(note))
                        .filter(one -> one.origin().equals("canopy/" + cell.name()));
            } catch (BadNote another) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static long sizeSaid(String note) {
        try {
            return Checkpoint.claimed(note).size();
        } catch (BadNote none) {
            return 0;
        }
    }

    Report run() {
        Chain chain = new Chain();
        MerkleTree tree = new MerkleTree();
        long good = 0;
        boolean broken = false;
        for (List<Row> rows = LedgerRows.after(cell, 0);
                !rows.isEmpty() && !broken;
                rows = LedgerRows.next(cell, rows)) {
            for (Row row : rows) {
                if (!chain.take(row)) {
                    findings.add(new Finding(Kind.LINE, chain.last() + 1, chain.last() + 1, ""));
                    broken = true;
                    break;
                }
                tree.add(chain.head());
                good = agreed(tree, good);
            }
        }
        if (!broken) {
            claims.tailMap(tree.size(), false)
                    .forEach((size, more) -> findings.add(new Finding(
                            Kind.END, tree.size() + 1, size, more.get(0).place())));
        }
        findings.sort(Comparator.comparingLong(Finding::line));
        return new Report(chain.last(), good, compared, findings);
    }

    /** Compares where something was signed. */
    private long agreed(MerkleTree tree, long good) {
        List<Claim> here = claims.get(tree.size());
        if (here == null) {
            return good;
        }
        byte[] root = tree.root();
        boolean all = true;
        for (Claim claim : here) {
            compared++;
            if (!claim.checkpoint().says(root)) {
                findings.add(new Finding(Kind.ROOT, good + 1, tree.size(), claim.place()));
                all = false;
            }
        }
        return all ? tree.size() : good;
    }
}
