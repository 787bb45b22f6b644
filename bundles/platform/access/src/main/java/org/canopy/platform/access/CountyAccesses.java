package org.canopy.platform.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.access.Access;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.access.Accesses;
import org.canopy.api.access.ReadingGuard;
import org.canopy.api.access.Subject;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CellListener;
import org.canopy.api.identity.Colleagues;
import org.canopy.api.store.SameWrite;
import org.canopy.api.store.StoreUnavailable;
import org.canopy.api.vault.AccessRefused;
import org.canopy.api.vault.Label;
import org.canopy.api.vault.Purpose;
import org.canopy.api.vault.Reading;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may read what in every county, and the guard that the vault asks. */
@Component(service = {Accesses.class, ReadingGuard.class, CellListener.class})
public final class CountyAccesses implements Accesses, ReadingGuard, CellListener {
    private final WhatCounts counts;
    private final GuardedTypes types;
    private final Colleagues colleagues;
    private final SameWrite same;

    @Activate
    public CountyAccesses(
            @Reference WhatCounts counts,
            @Reference GuardedTypes types,
            @Reference Colleagues colleagues,
            @Reference SameWrite same) {
        this.counts = counts;
        this.types = types;
        this.colleagues = colleagues;
        this.same = same;
    }

    @Override
    public Access of(Cell cell) {
        return new CountyAccess(cell, counts, types, colleagues, same);
    }

    @Override
    public List<String> grants(Cell cell, DSLContext db, List<Label> labels, Reading reading) {
        if (!types.prepared(cell)) {
            throw new StoreUnavailable("who may read what is not known yet in " + cell.name() + "; try again");
        }
        DSLContext own = same.as(db, CountyAccesses.class);
        Map<Label, Subject> guarded = new LinkedHashMap<>();
        for (Label label : labels) {
            if (types.guarded(label.type())) {
                guarded.put(label, subject(label));
                types.note(cell, own, label.type());
            }
        }
        Map<Subject, AccessGrant> found =
                guarded.isEmpty() ? Map.of() : counts.of(cell, own, reading.reader(), guarded.values());
        return labels.stream()
                .map(label -> guarded.containsKey(label) ? granted(found, guarded.get(label)) : "")
                .toList();
    }

    private static String granted(Map<Subject, AccessGrant> found, Subject subject) {
        return Optional.ofNullable(found.get(subject)).map(AccessGrant::id).orElseThrow(AccessRefused::new);
    }

    /** A guarded text whose record has no subject's form belongs to nobody who could be granted it. */
    private static Subject subject(Label label) {
        try {
            return Subject.of(label);
        } catch (IllegalArgumentException e) {
            throw new AccessRefused();
        }
    }

    @Override
    public void check(Label label, Purpose purpose) {
        if (!types.known()) {
            throw new StoreUnavailable("which records are guarded is not known yet; try again");
        }
        if (types.guarded(label.type()) && !types.own(label.type(), purpose)) {
            throw new AccessRefused();
        }
    }

    @Override
    public void changed(Cell cell) {
        types.prepare(cell);
        WatchJob.begin(cell);
    }

    @Override
    public void gone(Cell cell) {
        types.forget(cell);
    }
}
