package org.canopy.api.access;

import java.util.List;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.jooq.DSLContext;
import org.osgi.annotation.versioning.ProviderType;

/** What the vault asks before a text leaves it. A service of the platform. */
@ProviderType
public interface ReadingGuard {
    /**
     * Under which grants these are read; in the write that notes the readings, so that a grant cannot end in between.
     *
     * @return an id per label, in order; empty text where the record is not guarded
     * @throws org.canopy.api.vault.AccessRefused if there is none for one of them: nothing is read
     */
    List<String> grants(Cell cell, DSLContext db, List<Label> labels, Reading reading);

    /**
     * Whether the machine itself may read this, nobody being there.
     *
     * @throws org.canopy.api.vault.AccessRefused if the record is guarded and its module does not do that on its own
     */
    void check(Label label, Purpose purpose);
}
