package org.canopy.platform.vault;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.ledger.LedgerLine;
import org.canopy.api.vault.Erasure;
import org.canopy.api.vault.ErasureCertificate;
import org.canopy.platform.vault.ErasedFolder.Known;

/**
 * Erases records by deleting their keys. Database and key folder both keep the signed certificates; whichever knows more
 * teaches the other whenever the keys are opened, so that an old copy of one alone brings nothing back.
 */
final class Erasing {
    private final Cell cell;
    private final KeyVault masters;
    private final ErasedFolder folder;
    private final NoteKey key;
    private volatile String behind = "";

    Erasing(Cell cell, KeyVault masters, ErasedFolder folder) {
        this.cell = cell;
        this.masters = masters;
        this.folder = folder;
        this.key = folder.key(masters.publicKey());
    }

    boolean erased(RecordId record) {
        return cell.read(db -> ErasureTable.holds(db, record));
    }

    /** The database first: what could not be written was not erased, and what was erased is never forgotten. */
    ErasureCertificate erase(Erasure order) {
        Erased erased = new Erased(
                cell.name() + " " + "%06d".formatted(masters.county()),
                OffsetDateTime.now(cell.clock()).truncatedTo(ChronoUnit.MILLIS),
                order.basis(),
                order.approvedBy().stream().map(AccountId::value).toList(),
                cell.read(db -> order.records().stream()
                        .map(record -> {
                            RecordId id = RecordId.of(order.module(), record);
                            Erased.Fate fate = ErasureTable.holds(db, id)
                                    ? Erased.Fate.EARLIER
                                    : DekTable.holds(db, id) ? Erased.Fate.DESTROYED : Erased.Fate.NEVER;
                            return new Erased.Line(fate, order.module(), record);
                        })
                        .toList()));
        String body = erased.body();
        String note = key.note(body, masters.sign(body.getBytes(StandardCharsets.UTF_8)));
        Known known = new Known(new ErasureCertificate(note), erased);
        cell.write(db -> {
            ErasureTable.erase(db, erased, note);
            lines(erased).forEach(line -> cell.ledger().write(db, line));
            return true;
        });
        beside(List.of(known));
        return known.certificate();
    }

    /** Each who decided, with the digest; each record, by whom and with the digest. */
    private static List<LedgerLine> lines(Erased erased) {
        List<LedgerLine> lines = new ArrayList<>();
        for (String account : erased.approved()) {
            lines.add(new LedgerLine(account, "vault.erase-approved", erased.digest(), erased.basis()));
        }
        for (Erased.Line line : erased.lines()) {
            lines.add(new LedgerLine(erased.approved().get(0), "vault.erase", line.object(), erased.digest()));
        }
        return lines;
    }

    private void beside(List<Known> known) {
        try {
            known.forEach(folder::put);
        } catch (KeysRefused e) {
            behind =
                    "what was erased is not written beside the keys, and an old copy of the database could bring it back: "
                            + e.getMessage();
        }
    }

    /**
     * Erases here what the key folder knows, and writes there what only the database knows.
     *
     * @return records that were erased only now
     * @throws KeysRefused if a certificate in the key folder was altered
     */
    Set<RecordId> catchUp() {
        behind = "";
        folder.keep(key);
        Set<RecordId> now = new HashSet<>();
        Set<String> here = cell.read(ErasureTable::digests);
        for (Known known : folder.signed(key)) {
            if (!here.contains(known.erased().digest())) {
                LedgerLine line = new LedgerLine(
                        LedgerLine.SYSTEM, "vault.erase-again", known.erased().digest(), "");
                cell.write(db -> {
                    ErasureTable.erase(db, known.erased(), known.certificate().text());
                    cell.ledger().write(db, line);
                    return true;
                });
                known.erased().lines().forEach(one -> now.add(one.id()));
            }
        }
        List<Known> ours = cell.read(ErasureTable::notes).stream()
                .map(note -> ErasedFolder.known(key, new ErasureCertificate(note)))
                .flatMap(Optional::stream)
                .toList();
        beside(ours);
        return now;
    }

    /** That a certificate stands in the database alone. */
    Optional<String> complaint() {
        return behind.isEmpty() ? Optional.empty() : Optional.of(behind);
    }
}
