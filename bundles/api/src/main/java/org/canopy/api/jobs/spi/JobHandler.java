package org.canopy.api.jobs.spi;

import org.canopy.api.county.Cell;
import org.canopy.api.jobs.Job;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does one kind of work. A service. Runs at least once for every due job of a county that has the module on; while the
 * module is off its jobs wait. If it throws, the job is tried again later, ever more slowly. A module's jobs and events run
 * one after the other, beside other modules'; a run of over ten minutes is interrupted and counts as failed.
 */
@ConsumerType
public interface JobHandler {
    /** The kind of job: {@code <module>.<what>}. */
    String kind();

    void run(Cell cell, Job job);
}
