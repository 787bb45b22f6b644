package org.canopy.modules.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canopy.modules.records.fact.Fact;
import org.canopy.modules.records.fact.FactKind;

/**
 * A file that somebody reads.
 *
 * @param members the files that it stands for, itself first
 * @param entries what it says, in the order in which it was first written
 * @param broken how many facts do not open: erased, or damaged
 */
public record OpenedFile(Child child, Set<ChildId> members, List<Entry> entries, int broken) {
    public OpenedFile {
        members = Set.copyOf(members);
        entries = List.copyOf(entries);
    }

    /** Who the child is; that of the file itself before that of a merged one. */
    public Optional<Fact> identity() {
        return of(FactKind.IDENTITY).stream()
                .sorted(java.util.Comparator.comparing(entry -> !entry.child().equals(child.id())))
                .map(Entry::fact)
                .findFirst();
    }

    public List<Entry> of(FactKind kind) {
        return entries.stream().filter(entry -> entry.fact().kind() == kind).toList();
    }
}
