package org.canopy.platform.vault;

import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.Erasure;
import org.canopy.api.vault.ErasureCertificate;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.RecordErased;
import org.canopy.platform.vault.ErasedFolder.Known;

/** What is erased in one county, and that it stays so; also while its keys are shut away. */
final class Erasures {
    private final Cell cell;
    private final Surroundings around;
    private final KeyRing ring;

    Erasures(Cell cell, Surroundings around, KeyRing ring) {
        this.cell = cell;
        this.around = around;
        this.ring = ring;
    }

    private ErasedFolder folder() {
        return new ErasedFolder(around.folder(cell.name()), cell.name());
    }

    /** Waits until nobody seals or opens: whoever has the record open finishes, and nobody gets it afterwards. */
    ErasureCertificate erase(Erasure order) {
        ring.begin();
        try {
            return ring.with(vault -> vault.erase(order));
        } finally {
            ring.end();
        }
    }

    /** @throws RecordErased if nothing may be sealed under this record any more */
    void refuse(Label label) {
        RecordId record = RecordId.of(label.module(), label.record());
        if (cell.read(db -> ErasureTable.holds(db, record))) {
            throw new RecordErased();
        }
    }

    List<ErasureCertificate> certificates() {
        return folder().all();
    }

    /** @throws IllegalArgumentException if one is not signed with the county's key; then none was taken */
    void bring(List<ErasureCertificate> certificates) {
        ring.begin();
        try {
            NoteKey key = key().orElseThrow(() -> new KeysRefused("county " + cell.name()
                    + " has never been unlocked here, so nobody can tell whose certificates these are: bin/canopy"
                    + " vault-unlock " + cell.name()));
            List<Known> known = certificates.stream()
                    .map(one -> ErasedFolder.known(key, one)
                            .orElseThrow(() ->
                                    new IllegalArgumentException("a certificate that the county's key has not signed")))
                    .toList();
            known.forEach(folder()::put);
            if (!ring.locked()) {
                ring.with(vault -> {
                    vault.catchUp();
                    return true;
                });
            }
        } finally {
            ring.end();
        }
    }

    /** What the county's certificates are checked with; empty where its keys have never been open. */
    Optional<NoteKey> key() {
        return folder().key();
    }

    Optional<String> complaint() {
        return ring.locked()
                ? Optional.empty()
                : ring.with(vault -> vault.erasing().complaint());
    }
}
