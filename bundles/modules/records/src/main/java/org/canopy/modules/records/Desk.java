package org.canopy.modules.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.canopy.api.access.AccessGrant;
import org.canopy.api.county.Cell;
import org.canopy.api.identity.AccountId;
import org.canopy.api.vault.Reading;
import org.canopy.modules.records.fact.Fields;
import org.canopy.modules.records.store.ChildTable;
import org.canopy.modules.records.store.FactRow;
import org.canopy.modules.records.store.FactTable;
import org.osgi.service.component.annotations.Component;

/** The files that somebody may read now. */
@Component(service = Desk.class)
public final class Desk {
    /**
     * One of them.
     *
     * @param identity empty where it does not open
     */
    public record Line(Child child, AccessGrant grant, Optional<Fields> identity) {}

    /** The newest grants first; their names are read at once, each with its line in the ledger. */
    public List<Line> of(Cell cell, AccountId reader, int limit, int offset) {
        Map<ChildId, AccessGrant> grants = new LinkedHashMap<>();
        cell.access().grants(reader).stream()
                .filter(grant -> grant.subject().type().equals(GuardedChildren.TYPE))
                .forEach(grant -> grants.putIfAbsent(ChildId.of(grant.subject()), grant));
        List<ChildId> some = grants.keySet().stream().skip(offset).limit(limit).toList();
        Map<ChildId, Child> children = cell.read(db -> new ChildTable(db).all(some)).stream()
                .collect(Collectors.toMap(Child::id, child -> child));
        Map<ChildId, FactRow> rows = cell.read(db -> new FactTable(db).identities(some));
        Map<ChildId, Fields> names = new LinkedHashMap<>();
        for (var purpose :
                Set.copyOf(some.stream().map(id -> grants.get(id).purpose()).toList())) {
            List<FactRow> these = some.stream()
                    .filter(id -> grants.get(id).purpose().equals(purpose) && rows.containsKey(id))
                    .map(rows::get)
                    .toList();
            List<Optional<byte[]>> clear =
                    cell.vault().openAll(these.stream().map(FactRow::kept).toList(), new Reading(reader, purpose));
            for (int i = 0; i < these.size(); i++) {
                ChildId id = these.get(i).child();
                clear.get(i).ifPresent(bytes -> {
                    names.put(id, Fields.read(bytes));
                    Arrays.fill(bytes, (byte) 0);
                });
            }
        }
        List<Line> lines = new ArrayList<>();
        some.stream()
                .filter(children::containsKey)
                .forEach(id ->
                        lines.add(new Line(children.get(id), grants.get(id), Optional.ofNullable(names.get(id)))));
        return lines;
    }
}
