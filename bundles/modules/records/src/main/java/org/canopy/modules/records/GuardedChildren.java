package org.canopy.modules.records;

import java.util.Optional;
import java.util.Set;
import org.canopy.api.access.GuardedCard;
import org.canopy.api.access.Subject;
import org.canopy.api.access.spi.GuardedRecords;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.Purpose;
import org.canopy.modules.records.store.ChildTable;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Component;

/** Nobody reads a child's file without leave: 未成年人网络保护条例 36. */
@Component
public final class GuardedChildren implements GuardedRecords {
    /** Type of the labels. */
    public static final String TYPE = "records.child";

    /** To tell whether a file is the one that somebody looks for; what was read is not shown. */
    static final Purpose FINDING = new Purpose("finding");
    /** To count, without names. */
    static final Purpose STATISTICS = new Purpose("statistics");
    /** To build the index of the words in files. */
    public static final Purpose INDEXING = new Purpose("indexing");

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String labelKey() {
        return "guarded.child";
    }

    @Override
    public Set<Purpose> ownPurposes() {
        return Set.of(FINDING, STATISTICS, INDEXING);
    }

    @Override
    public Subject standsFor(DSLContext db, Subject subject) {
        ChildTable children = new ChildTable(db);
        ChildId at = ChildId.of(subject);
        for (Optional<ChildId> next = Optional.of(at); next.isPresent(); ) {
            at = next.get();
            next = children.find(at).flatMap(Child::mergedInto);
        }
        return at.subject();
    }

    @Override
    public Optional<GuardedCard> card(Cell cell, Subject subject) {
        ChildId id;
        try {
            id = ChildId.of(subject);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return cell.read(db -> new ChildTable(db).find(id))
                .map(child -> new GuardedCard(child.number().toString(), "/records/" + child.id(), child.division()));
    }
}
