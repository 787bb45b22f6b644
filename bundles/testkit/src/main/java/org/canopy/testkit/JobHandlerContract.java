package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.canopy.api.county.Cell;
import org.canopy.api.jobs.Job;
import org.canopy.api.jobs.spi.JobHandler;
import org.junit.jupiter.api.Test;

/**
 * What every {@link JobHandler} owes the county whose work it does.
 *
 * @param <J> the handler that is tried
 */
public interface JobHandlerContract<J extends JobHandler> {
    J handler();

    Cell cell();

    /** A job of its kind, for which there is something to do in {@link #cell}. */
    Job job();

    /** Name of the module whose handler it is. */
    String module();

    /** What can be seen of its work in {@link #cell}. */
    Object seen();

    @Test
    default void itsKindIsItsModules() {
        assertTrue(handler().kind().startsWith(module() + "."), handler().kind());
    }

    /** After a power cut a job runs once more, and nobody may notice. */
    @Test
    default void twiceIsAsOnce() {
        Object before = seen();
        handler().run(cell(), job());
        Object once = seen();
        assertNotEquals(before, once, "the job did nothing that can be seen");
        handler().run(cell(), job());
        assertEquals(once, seen());
    }
}
