package org.canopy.platform.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.GuardedCard;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.AccountKind;
import org.canopy.api.identity.Colleague;
import org.canopy.api.identity.Colleagues;
import org.canopy.platform.access.store.GrantTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whose work a record is: said by somebody responsible where it belongs, for a time, and about somebody else. */
@Component(service = Assigning.class)
public final class Assigning {
    private final Colleagues colleagues;
    private final GuardedTypes types;

    @Activate
    public Assigning(@Reference Colleagues colleagues, @Reference GuardedTypes types) {
        this.colleagues = colleagues;
        this.types = types;
    }

    /** Whether {@code who} is responsible for it; no where there is no such record. */
    public boolean may(Cell cell, AccountId who, Subject subject) {
        Optional<GuardedCard> card = types.card(cell, subject);
        return card.isPresent()
                && cell.read(db -> new Circle(cell, db, colleagues)
                        .may(who, AccessPermissions.MAY_APPROVE, card.get().division()));
    }

    /** Whose work it is now, the newest first. */
    public List<Given> now(Cell cell, Subject subject) {
        return cell.read(db -> GrantTable.live(
                db, subject, AccessGrant.Kind.ASSIGNED, cell.clock().instant()));
    }

    /** Staff who may do something here today, by name; without {@code who}. */
    public Map<AccountId, String> candidates(Cell cell, AccountId who) {
        Map<AccountId, String> names = colleagues.names(cell);
        return cell.read(db -> names.entrySet().stream()
                .filter(one -> !one.getKey().equals(who))
                .filter(one -> colleagues
                        .find(cell, db, one.getKey())
                        .map(Colleague::kind)
                        .filter(kind -> kind == AccountKind.STAFF)
                        .isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** @throws IllegalArgumentException as {@link org.canopy.api.access.Access#assign} */
    public void assign(Cell cell, AccountId by, AccountId to, Subject subject, Instant until) {
        cell.write(db -> {
            cell.access().assign(db, by, to, subject, Why.CASE_HANDLING.purpose(), until);
            return true;
        });
    }

    public void release(Cell cell, AccountId by, AccountId of, Subject subject) {
        cell.write(db -> {
            cell.access().release(db, by, of, subject);
            return true;
        });
    }
}
