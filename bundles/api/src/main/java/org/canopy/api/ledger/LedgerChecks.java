package org.canopy.api.ledger;

import java.util.List;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.osgi.annotation.versioning.ProviderType;

/** Goes over whole ledgers. A platform service. */
@ProviderType
public interface LedgerChecks {
    /**
     * What a check found.
     *
     * @param lines that stand as they were written
     * @param signed of these, how many the newest good checkpoint is over
     * @param findings what is wrong, a sentence each; empty: nothing
     */
    record Check(long lines, long signed, List<String> findings) {
        public Check {
            findings = List.copyOf(findings);
        }
    }

    /** @param notes checkpoints kept elsewhere, with which the ledger has to agree */
    Check check(Cell cell, List<String> notes);

    /** The newest checkpoint as it was signed; empty where nothing was signed yet. */
    Optional<String> checkpoint(Cell cell);

    /** How many lines there are. */
    long lines(Cell cell);

    /** Over how many lines the newest checkpoint of the second place is; empty where there is no such place, or it is empty. */
    Optional<Long> remembered(Cell cell);
}
