package org.canopy.modules.records.sound;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tags to look for. What rows share several of them is likelier the child that is looked for, before anything is opened. */
public record Sought(Map<Long, Integer> weights) {
    public Sought {
        weights = Map.copyOf(weights);
    }

    public Set<Long> tags() {
        return weights.keySet();
    }

    /** How much the tags that a child has of these say together. */
    public int weigh(Set<Long> found) {
        int weight = 0;
        for (Long tag : found) {
            weight += weights.getOrDefault(tag, 0);
        }
        return weight;
    }

    /** The {@code most} children to open and compare, best first; {@code found} has the tags of these that each of them has. */
    public <K> List<K> best(Map<K, Set<Long>> found, int most) {
        record Weighed<K>(K child, int weight) {}
        return found.entrySet().stream()
                .map(child -> new Weighed<>(child.getKey(), weigh(child.getValue())))
                .sorted(Comparator.comparingInt(child -> -child.weight()))
                .limit(most)
                .map(Weighed::child)
                .toList();
    }

    @Override
    public String toString() {
        return "Sought";
    }
}
