package org.canopy.platform.access.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.GuardedCard;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Colleagues;
import org.canopy.api.web.Visit;
import org.canopy.platform.access.Given;
import org.canopy.platform.access.GuardedTypes;
import org.canopy.platform.access.Request;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Requests and grants as pages show them: records by their number, people by the names that colleagues know. */
@Component(service = Shown.class)
public final class Shown {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final GuardedTypes types;
    private final Colleagues colleagues;

    @Activate
    public Shown(@Reference GuardedTypes types, @Reference Colleagues colleagues) {
        this.types = types;
        this.colleagues = colleagues;
    }

    /** One page's look at a county. */
    record Look(Visit visit, GuardedTypes types, Map<AccountId, String> names) {
        Cell cell() {
            return visit.cell();
        }

        String name(AccountId id) {
            return names.getOrDefault(id, id.value());
        }

        String name(Optional<AccountId> id) {
            return id.map(this::name).orElse("");
        }

        String minute(Instant at) {
            return MINUTE.format(at.atZone(cell().clock().getZone()));
        }

        /** A record whose module is off has no number to show just now: its id stands for it. */
        RecordModel record(Subject subject) {
            Optional<GuardedCard> card = types.card(cell(), subject);
            return new RecordModel(
                    subject.toString(),
                    types.words(subject.type(), visit.locale()),
                    card.map(GuardedCard::title).orElse(subject.record()),
                    card.map(GuardedCard::path).orElse(""),
                    card.map(c -> c.division().prefix()).orElse(""));
        }

        RequestModel request(Request r) {
            return new RequestModel(
                    r.id(),
                    r.kind().name(),
                    record(r.subject()),
                    name(r.reader()),
                    r.purpose().code(),
                    r.basis().name(),
                    r.minutes(),
                    minute(r.askedAt()),
                    r.state().name(),
                    name(r.decidedBy()));
        }

        GrantModel grant(Given given) {
            AccessGrant grant = given.grant();
            return new GrantModel(
                    grant.id(),
                    given.request().orElse(""),
                    grant.kind().name(),
                    record(grant.subject()),
                    grant.reader().value(),
                    name(grant.reader()),
                    name(given.by()),
                    grant.purpose().code(),
                    minute(given.since()),
                    minute(grant.until()));
        }
    }

    Look at(Visit visit) {
        return new Look(visit, types, colleagues.names(visit.cell()));
    }
}
