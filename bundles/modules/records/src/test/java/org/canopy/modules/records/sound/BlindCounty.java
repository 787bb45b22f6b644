package org.canopy.modules.records.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.IndexedField;
import org.canopy.testkit.MemoryVault;

/** A county's children as a store has them: tags in an index, and texts that are opened for the few best. */
final class BlindCounty {
    private final MemoryVault vault = new MemoryVault();
    private final SoundIndex sounds = new SoundIndex();
    private final IndexedField field;
    private final List<Households.Child> children;
    private final Map<Long, List<Integer>> index = new HashMap<>();
    private final List<Integer> keys = new ArrayList<>();
    private final List<Integer> candidates = new ArrayList<>();

    BlindCounty(List<Households.Child> children) {
        this.children = children;
        field = SoundIndex.field(new ModuleName("records"), children.size());
        for (int at = 0; at < children.size(); at++) {
            List<Long> tags = sounds.stored(children.get(at).described(), field, vault);
            keys.add(tags.size());
            for (Long tag : tags) {
                index.computeIfAbsent(tag, none -> new ArrayList<>()).add(at);
            }
        }
    }

    record Found(int child, Likeness likeness) {}

    /** The candidates that were opened, {@code most} at most, the likest first. */
    List<Found> search(Described child, int most) {
        Sought sought = sounds.sought(child, field, vault);
        Map<Integer, Set<Long>> found = new HashMap<>();
        sought.tags().forEach(tag -> index.getOrDefault(tag, List.of())
                .forEach(
                        at -> found.computeIfAbsent(at, none -> new HashSet<>()).add(tag)));
        candidates.add(found.size());
        Function<Described, Likeness> likeness = sounds.likenessTo(child);
        return sought.best(found, most).stream()
                .map(at -> new Found(at, likeness.apply(children.get(at).described())))
                .sorted(Comparator.comparing(Found::likeness).reversed())
                .toList();
    }

    /** Of how many rows a tag stands, keys of a child, and candidates of a search. */
    String figures() {
        return "keys of a child: " + spread(keys) + "; children under a tag: "
                + spread(index.values().stream().map(List::size).toList()) + "; candidates of a search: "
                + spread(candidates);
    }

    int mostKeys() {
        return keys.stream().mapToInt(all -> all).max().orElse(0);
    }

    int candidatesAt95() {
        return at(candidates, 95);
    }

    private static String spread(List<Integer> of) {
        return "mean %.1f, p50 %d, p95 %d, most %d"
                .formatted(of.stream().mapToInt(all -> all).average().orElse(0), at(of, 50), at(of, 95), at(of, 100));
    }

    private static int at(List<Integer> of, int percent) {
        List<Integer> sorted = of.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
