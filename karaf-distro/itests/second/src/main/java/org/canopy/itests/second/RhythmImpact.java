package org.canopy.itests.second;

import java.util.Set;
import java.util.stream.Collectors;
import org.canopy.api.county.Cell;
import org.canopy.api.policy.Affected;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.spi.PolicyImpact;
import org.osgi.service.component.annotations.Component;

/** Another number of days treats every note otherwise. */
@Component
public final class RhythmImpact implements PolicyImpact {
    @Override
    public PolicyName policy() {
        return Rhythm.TYPE.name();
    }

    @Override
    public Set<Affected> affected(Cell cell, PolicyValues before, PolicyValues after) {
        if (before.number("days.old").equals(after.number("days.old"))) {
            return Set.of();
        }
        return cell.read(db -> db.fetch("select id from second_note").getValues(0, String.class).stream()
                .map(id -> new Affected("note", id))
                .collect(Collectors.toSet()));
    }
}
