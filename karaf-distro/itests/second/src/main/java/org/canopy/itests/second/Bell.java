package org.canopy.itests.second;

import org.canopy.api.county.Cell;
import org.canopy.api.jobs.Job;
import org.canopy.api.jobs.spi.JobHandler;
import org.osgi.service.component.annotations.Component;

/** A job that leaves its mark in the county for which it ran. */
@Component(service = JobHandler.class)
public final class Bell implements JobHandler {
    static final String KIND = "second.ring";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Cell cell, Job job) {
        long now = cell.clock().millis();
        cell.write(db ->
                db.execute("insert into second_ring (id, at) values (?, ?) on conflict do nothing", job.key(), now));
    }
}
