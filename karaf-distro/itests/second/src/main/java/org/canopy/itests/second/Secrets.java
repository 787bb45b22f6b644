package org.canopy.itests.second;

import java.util.Optional;
import java.util.Set;
import org.canopy.api.access.GuardedCard;
import org.canopy.api.access.Subject;
import org.canopy.api.access.spi.GuardedRecords;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.Purpose;
import org.osgi.service.component.annotations.Component;

/** Records that nobody reads without leave. */
@Component
public final class Secrets implements GuardedRecords {
    static final String TYPE = "second.secret";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String labelKey() {
        return "secret";
    }

    @Override
    public Set<Purpose> ownPurposes() {
        return Set.of();
    }

    @Override
    public Optional<GuardedCard> card(Cell cell, Subject subject) {
        String id = subject.record().substring(subject.record().indexOf(':') + 1);
        return id.startsWith("s") ? Optional.of(new GuardedCard(id, "/second", cell.division())) : Optional.empty();
    }
}
