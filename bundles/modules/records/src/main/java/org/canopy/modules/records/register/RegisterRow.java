package org.canopy.modules.records.register;

import java.time.Instant;
import java.util.Optional;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Sealed;
import org.canopy.modules.records.ChildId;

/**
 * One version of something in a register, sealed.
 *
 * @param over whether nothing more is to be done
 * @param child the file that it is about
 * @param dueAt until when the county wants to have answered
 */
public record RegisterRow(
        String id,
        int version,
        RegisterKind kind,
        boolean over,
        Optional<ChildId> child,
        Optional<Instant> dueAt,
        Instant at,
        AccountId by,
        Sealed sealed) {
    static Label label(String id, int version) {
        return new Label(ChildId.RECORDS, "register:" + id, "entry", version);
    }

    Kept kept() {
        return new Kept(label(id, version), sealed);
    }
}
