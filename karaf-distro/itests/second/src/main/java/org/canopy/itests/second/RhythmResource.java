package org.canopy.itests.second;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.policy.Policy;
import org.canopy.api.policy.PolicyVersion;
import org.canopy.api.web.Resource;
import org.osgi.service.component.annotations.Component;

/** What a decision of a day would go by, and what one goes by that stored its version. */
@Component(service = Resource.class)
@Path("/second/rhythm")
public final class RhythmResource implements Resource {
    private static final int DAY = 10;

    /** @param of a day, or the version that a decision has stored */
    @GET
    @Path("{of}")
    public String rhythm(@Context Cell cell, @PathParam("of") String of) {
        try {
            return words(
                    of.length() == DAY
                            ? cell.policy(Rhythm.TYPE, LocalDate.parse(of))
                            : cell.policy(Rhythm.TYPE, PolicyVersion.read(of)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NotFoundException(e);
        }
    }

    private static String words(Optional<Policy<Rhythm>> policy) {
        return policy.map(one -> one.version() + " " + one.value().days().orElse(-1))
                .orElse("nothing");
    }
}
