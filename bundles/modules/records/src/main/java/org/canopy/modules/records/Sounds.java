package org.canopy.modules.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canopy.api.county.Cell;
import org.canopy.api.vault.IndexedField;
import org.canopy.modules.records.fact.Fields;
import org.canopy.modules.records.sound.Born;
import org.canopy.modules.records.sound.Described;
import org.canopy.modules.records.sound.Likeness;
import org.canopy.modules.records.sound.Sought;
import org.canopy.modules.records.sound.SoundIndex;
import org.canopy.modules.records.store.ChildTable;
import org.canopy.modules.records.store.FactRow;
import org.canopy.modules.records.store.FactTable;
import org.canopy.modules.records.store.TagRow;
import org.canopy.modules.records.store.TagTable;

/** Children by how their names sound: under which tags a file lies, and which files may be of a child that somebody describes. */
final class Sounds {
    static final String SOUND = "sound";

    /** Its readings of characters are the same for everybody. */
    private static final SoundIndex INDEX = new SoundIndex();

    private static final int ROWS = 5_000;
    /** How many files are opened and weighed: a name alone has many ties (ADR 43). */
    private static final int BY_NAME = 200;

    private static final int BY_MORE = 40;
    private static final Pattern WITH_YEAR = Pattern.compile("(.*?\\D)\\s+((?:19|20)\\d{2})年?");

    private Sounds() {}

    private static IndexedField field(Cell cell) {
        return SoundIndex.field(ChildId.RECORDS, Tags.expected(cell));
    }

    /** The tags of a child, former names too. */
    static List<TagRow> tags(Cell cell, ChildId child, FactId fact, int version, Fields identity) {
        Set<Long> tags = new TreeSet<>();
        names(identity)
                .filter(name -> !name.isEmpty())
                .forEach(name -> tags.addAll(
                        INDEX.stored(described(name, identity, Optional.empty()), field(cell), cell.vault())));
        return tags.stream()
                .map(tag -> new TagRow(SOUND, tag, child, fact, version, Optional.empty()))
                .toList();
    }

    /** The name, and what the child is or was called besides; of a nameless child an empty one. */
    private static Stream<String> names(Fields identity) {
        return Stream.concat(
                Stream.of(identity.text("name")),
                Stream.of(identity.text("formerNames").split("[、,，;；\\s]+")).filter(name -> !name.isBlank()));
    }

    private static Described described(String name, Fields identity, Optional<String> village) {
        return new Described(
                name, identity.day("born").map(Born::on), identity.find("idNumber"), Optional.empty(), village);
    }

    /** A name as somebody typed it, perhaps with the year of birth behind it. */
    static Described typed(String typed) {
        Matcher parts = WITH_YEAR.matcher(typed.strip());
        return parts.matches()
                ? Described.named(parts.group(1).strip(), Optional.of(Born.about(Integer.parseInt(parts.group(2)))))
                : Described.named(typed.strip(), Optional.empty());
    }

    /** Of a file that somebody reads. */
    static Described of(Child child, Fields identity) {
        return described(
                identity.text("name"), identity, Optional.of(child.division().digits()));
    }

    /** The likeliest first. Each is opened, weighed and wiped; the ledger says how many. */
    static List<Alike> find(Cell cell, Described child, boolean byNameAlone) {
        Sought sought = INDEX.sought(child, field(cell), cell.vault());
        Map<ChildId, Set<Long>> found = new HashMap<>();
        cell.read(db -> new TagTable(db).find(SOUND, sought.tags(), ROWS))
                .forEach(row -> found.computeIfAbsent(row.child(), id -> new HashSet<>())
                        .add(row.tag()));
        List<ChildId> best = sought.best(found, byNameAlone ? BY_NAME : BY_MORE);
        Map<ChildId, Child> children = new HashMap<>();
        cell.read(db -> new ChildTable(db).all(best)).forEach(one -> children.put(one.id(), one));
        List<FactRow> rows =
                List.copyOf(cell.read(db -> new FactTable(db).identities(best)).values());
        return weighed(cell, rows, children, INDEX.likenessTo(child));
    }

    private static List<Alike> weighed(
            Cell cell, List<FactRow> rows, Map<ChildId, Child> children, Function<Described, Likeness> likeness) {
        List<Likeness> seen = new ArrayList<>();
        int[] opened = cell.vault().scan(rows.stream().map(FactRow::kept).toList(), GuardedChildren.FINDING, clear -> {
            Fields identity = Fields.read(clear);
            seen.add(names(identity)
                    .map(name -> likeness.apply(described(name, identity, Optional.empty())))
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
            return 1;
        });
        List<Alike> alike = new ArrayList<>();
        for (int i = 0, at = 0; i < rows.size(); i++) {
            if (opened[i] == 1) {
                alike.add(new Alike(children.get(rows.get(i).child()), seen.get(at++)));
            }
        }
        alike.sort((one, other) -> other.likeness().compareTo(one.likeness()));
        return alike;
    }
}
