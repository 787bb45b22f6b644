package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.Kept;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.spi.SealedSample;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SealedSample} owes the drill of a restore.
 *
 * @param <S> the sample that is tried
 */
public interface SealedSampleContract<S extends SealedSample> {
    S sample();

    /** A county in which the module has sealed something. */
    Cell sealed();

    /** A county in which it has sealed nothing. */
    Cell bare();

    @Test
    default void itOpensWhereItSaysItOpens() {
        Cell cell = sealed();
        Kept kept = sample().sample(cell).orElseThrow();
        assertTrue(cell.vault().open(kept.label(), kept.sealed(), new Purpose("drill")).length > 0);
    }

    @Test
    default void whereNothingIsSealedThereIsNone() {
        assertEquals(Optional.empty(), sample().sample(bare()));
    }
}
