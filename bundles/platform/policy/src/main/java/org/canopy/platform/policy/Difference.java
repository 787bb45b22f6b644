package org.canopy.platform.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.canopy.api.policy.Affected;
import org.canopy.api.policy.PolicyValues;

/**
 * What another version would change.
 *
 * @param affected what the modules say would be treated otherwise, ids only
 */
public record Difference(List<Change> changes, List<Affected> affected) {
    /** @param before empty where it was unset; @param after empty where it is unset then */
    public record Change(String key, String before, String after) {}

    static List<Change> between(PolicyValues before, PolicyValues after) {
        Set<String> keys = new TreeSet<>(before.lines().keySet());
        keys.addAll(after.lines().keySet());
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            String old = before.text(key).orElse("");
            String fresh = after.text(key).orElse("");
            if (!old.equals(fresh)) {
                changes.add(new Change(key, old, fresh));
            }
        }
        return List.copyOf(changes);
    }
}
