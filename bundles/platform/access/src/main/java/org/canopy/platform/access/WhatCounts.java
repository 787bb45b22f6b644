package org.canopy.platform.access;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.identity.Colleagues;
import org.canopy.platform.access.store.GrantTable;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which grants count at this moment. Whoever does not work here any more has none, whatever the table says; a grant for a record
 * counts for the one that it was merged into, and the other way round.
 */
@Component(service = WhatCounts.class)
public final class WhatCounts {
    private final GuardedTypes types;
    private final Colleagues colleagues;

    @Activate
    public WhatCounts(@Reference GuardedTypes types, @Reference Colleagues colleagues) {
        this.types = types;
        this.colleagues = colleagues;
    }

    /** The newest first. */
    List<AccessGrant> all(Cell cell, DSLContext db, AccountId reader) {
        if (colleagues.find(cell, db, reader).isEmpty()) {
            return List.of();
        }
        Instant now = cell.clock().instant();
        return GrantTable.live(db, reader, now).stream().map(Given::grant).toList();
    }

    /** In one look; those without one are missing. */
    Map<Subject, AccessGrant> of(Cell cell, DSLContext db, AccountId reader, Collection<Subject> wanted) {
        Map<Subject, AccessGrant> found = new LinkedHashMap<>();
        Set<Subject> missing = new LinkedHashSet<>(wanted);
        List<AccessGrant> all = all(cell, db, reader);
        for (AccessGrant grant : all) {
            if (missing.remove(grant.subject())) {
                found.put(grant.subject(), grant);
            }
        }
        if (!missing.isEmpty() && !all.isEmpty()) {
            Map<Subject, AccessGrant> merged = new LinkedHashMap<>();
            all.forEach(grant -> merged.putIfAbsent(types.standsFor(cell, db, grant.subject()), grant));
            missing.forEach(subject -> Optional.ofNullable(merged.get(types.standsFor(cell, db, subject)))
                    .ifPresent(grant -> found.put(subject, grant)));
        }
        return found;
    }
}
