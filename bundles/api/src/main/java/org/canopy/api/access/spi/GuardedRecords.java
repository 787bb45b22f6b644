package org.canopy.api.access.spi;

import java.util.Optional;
import java.util.Set;
import org.canopy.api.access.GuardedCard;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.Purpose;
import org.jooq.DSLContext;
import org.osgi.annotation.versioning.ConsumerType;

/** One type of record that nobody reads without leave. A service; the vault refuses its texts while it is away, too. */
@ConsumerType
public interface GuardedRecords {
    /** {@code records.child}: the module's own name and the type of its labels ({@link org.canopy.api.vault.Label#type}). */
    String type();

    /** Key of the type's words in the module's strings. */
    String labelKey();

    /** For what the module reads them with nobody there: to build an index, to tell duplicates apart. */
    Set<Purpose> ownPurposes();

    /** What a subject counts for now: another one, where two records were found to be of the same child. */
    default Subject standsFor(DSLContext db, Subject subject) {
        return subject;
    }

    /** Empty where there is no such record in the county. */
    Optional<GuardedCard> card(Cell cell, Subject subject);
}
