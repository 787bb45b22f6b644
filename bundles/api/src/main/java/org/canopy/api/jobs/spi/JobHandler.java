package org.canopy.api.jobs.spi;

import org.canopy.api.county.Cell;
import org.canopy.api.jobs.Job;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does one kind of work. A service. Runs at least once for every due job of a county that has the module on; while the
 * module is off its jobs wait. If it throws, the job is tried again later, ever more slowly.
 */
@ConsumerType
public interface JobHandler {
    /** The kind of job: {@code <module>.<what>}. */
    String kind();

    void run(Cell cell, Job job);
}
