package org.canopy.platform.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.canopy.api.policy.PolicyRefused;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.spi.PolicyType;

/**
 * Layers laid over each other, the nearest to the county on top; line by line.
 *
 * @param layers the province's first
 */
record Merged(List<Layer> layers, PolicyValues values, Map<String, String> places) {
    static Merged of(List<Layer> layers) {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> places = new HashMap<>();
        for (Layer layer : layers) {
            layer.lines().forEach((key, line) -> {
                if (line.value().isEmpty()) {
                    values.remove(key);
                } else {
                    values.put(key, line.value());
                }
                places.put(key, layer.place() + ":" + line.number());
            });
        }
        return new Merged(List.copyOf(layers), new PolicyValues(values), Map.copyOf(places));
    }

    /** @throws BadPolicy where the module refuses it, naming the file and line that the value comes from */
    void check(PolicyType<?> type) {
        try {
            type.read(values);
        } catch (PolicyRefused e) {
            String place =
                    places.getOrDefault(e.key(), layers.get(layers.size() - 1).place());
            throw new BadPolicy(place + ": " + e.getMessage());
        }
    }
}
