package org.canopy.modules.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.Vault;
import org.canopy.core.division.DivisionCode;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;
import org.canopy.modules.records.fact.Fields;
import org.canopy.modules.records.store.ChildTable;
import org.canopy.modules.records.store.FactRow;
import org.canopy.modules.records.store.FactTable;
import org.canopy.modules.records.store.MergeTable;
import org.osgi.service.component.annotations.Component;

/**
 * How many children are in which category. Asked again of the same day and the same moment, it gives the same numbers, whatever
 * was written since. The texts are looked through and not given out; the ledger says how many.
 */
@Component(service = Counts.class)
public final class Counts {
    private record Rows(List<FactRow> facts, Map<ChildId, ChildId> merged) {}

    /**
     * Children by category, each once in each of theirs.
     *
     * @param within only files of this place, as they lie now
     * @throws org.canopy.api.vault.VaultLocked if the county's keys are not open
     */
    public Map<String, Integer> of(Cell cell, AsOf when, DivisionCode within) {
        Rows rows = cell.read(db -> new Rows(
                new FactTable(db)
                        .standing(FactKind.MEMBERSHIP, when.before()).stream()
                                .filter(row -> !row.withdrawn())
                                .toList(),
                new MergeTable(db).standing(when.before())));
        Set<ChildId> here = here(cell, rows, within);
        Map<String, Set<ChildId>> children = new TreeMap<>();
        for (int from = 0; from < rows.facts().size(); from += Vault.MOST) {
            List<FactRow> some =
                    rows.facts().subList(from, Math.min(rows.facts().size(), from + Vault.MOST));
            List<String> counted = new ArrayList<>();
            int[] looked = cell.vault()
                    .scan(some.stream().map(FactRow::kept).toList(), GuardedChildren.STATISTICS, clear -> {
                        counted.add(category(clear, when));
                        return 1;
                    });
            for (int i = 0, at = 0; i < some.size(); i++) {
                String category = looked[i] == 1 ? counted.get(at++) : "";
                ChildId child = standing(rows.merged(), some.get(i).child());
                if (!category.isEmpty() && here.contains(child)) {
                    children.computeIfAbsent(category, code -> new HashSet<>()).add(child);
                }
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        children.forEach((category, all) -> counts.put(category, all.size()));
        return counts;
    }

    /** Empty where it does not count on that day. */
    private static String category(byte[] clear, AsOf when) {
        return Memberships.of(new Fact(FactKind.MEMBERSHIP, Fields.read(clear)))
                .filter(membership -> membership.countsOn(when.day()))
                .map(membership -> membership.category().value())
                .orElse("");
    }

    private static Set<ChildId> here(Cell cell, Rows rows, DivisionCode within) {
        Collection<ChildId> all = rows.facts().stream()
                .map(row -> standing(rows.merged(), row.child()))
                .distinct()
                .toList();
        Map<ChildId, Child> found = new HashMap<>();
        cell.read(db -> new ChildTable(db).all(all)).forEach(child -> found.put(child.id(), child));
        Set<ChildId> here = new HashSet<>();
        found.values().stream()
                .filter(child -> child.division().isWithin(within))
                .forEach(child -> here.add(child.id()));
        return here;
    }

    private static ChildId standing(Map<ChildId, ChildId> merged, ChildId child) {
        ChildId at = child;
        while (merged.containsKey(at)) {
            at = merged.get(at);
        }
        return at;
    }
}
