package org.canopy.platform.access;

import org.canopy.api.county.Cell;
import org.canopy.api.jobs.Job;
import org.canopy.api.jobs.spi.JobHandler;
import org.canopy.platform.access.store.RequestTable;
import org.osgi.service.component.annotations.Component;

/** A request that nobody decided in the county's time is void. */
@Component
public final class LapseJob implements JobHandler {
    static final String KIND = "access.lapse";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Cell cell, Job job) {
        cell.write(db -> RequestTable.find(db, job.key())
                .filter(request -> request.state() == Request.State.OPEN && !Asking.open(cell, request))
                .map(request -> {
                    RequestTable.decide(
                            db,
                            request.id(),
                            Request.State.LAPSED,
                            "",
                            cell.clock().instant(),
                            "");
                    Lines.of(cell, db).bySystem(request, "access.lapsed");
                    return true;
                })
                .orElse(false));
    }
}
