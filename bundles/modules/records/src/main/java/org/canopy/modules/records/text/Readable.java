package org.canopy.modules.records.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.modules.records.Child;
import org.canopy.modules.records.ChildId;
import org.canopy.modules.records.GuardedChildren;
import org.canopy.modules.records.store.ChildTable;
import org.jooq.DSLContext;

/**
 * The files that somebody may read at this moment, and those that they stand for; what was granted last comes first.
 *
 * @param heads of each file the one that stands for it
 */
record Readable(Map<ChildId, Child> heads) {
    private static final int AT_ONCE = 500;

    static Readable by(AccountId reader, Cell cell) {
        List<ChildId> granted = cell.access().grants(reader).stream()
                .map(AccessGrant::subject)
                .filter(subject -> subject.type().equals(GuardedChildren.TYPE))
                .map(ChildId::of)
                .distinct()
                .toList();
        return granted.isEmpty() ? new Readable(Map.of()) : cell.read(db -> of(db, granted));
    }

    private static Readable of(DSLContext db, List<ChildId> granted) {
        Map<ChildId, ChildId> merged = new ChildTable(db).merged();
        Map<ChildId, List<ChildId>> members = new LinkedHashMap<>();
        granted.forEach(child -> members.computeIfAbsent(head(merged, child), head -> new ArrayList<>(List.of(head))));
        merged.keySet()
                .forEach(child -> members.computeIfPresent(head(merged, child), (head, all) -> {
                    all.add(child);
                    return all;
                }));
        Map<ChildId, Child> standing = standing(db, List.copyOf(members.keySet()));
        Map<ChildId, Child> heads = new LinkedHashMap<>();
        members.forEach((head, all) -> {
            if (standing.containsKey(head)) {
                all.forEach(child -> heads.put(child, standing.get(head)));
            }
        });
        return new Readable(heads);
    }

    private static ChildId head(Map<ChildId, ChildId> merged, ChildId child) {
        ChildId head = child;
        while (merged.containsKey(head)) {
            head = merged.get(head);
        }
        return head;
    }

    /** Of a restricted file little is shown, and of an erased one nothing is left. */
    private static Map<ChildId, Child> standing(DSLContext db, List<ChildId> ids) {
        Map<ChildId, Child> found = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            new ChildTable(db)
                    .all(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))).stream()
                            .filter(child -> child.state() == Child.State.OPEN || child.state() == Child.State.CLOSED)
                            .forEach(child -> found.put(child.id(), child));
        }
        return found;
    }
}
