package org.canopy.platform.policy.web;

import java.util.List;
import java.util.Map;
import org.canopy.platform.policy.Difference;

/**
 * One policy: its versions, and what adopting a day would change.
 *
 * @param today version that counts today; empty where none does
 * @param day that was asked for; empty: none
 * @param preview what the files of that day would change; empty where no day was asked for, or it is refused
 * @param refused place and cure where the files of that day cannot stand
 * @param changedFiles files that were changed after a version made of them had begun to count
 */
public record PolicyModel(
        String name,
        PoliciesModel.Labels title,
        String today,
        List<Version> versions,
        String day,
        List<Difference> preview,
        String refused,
        List<String> changedFiles) {
    /** One adopted version. */
    public record Version(
            String version,
            String adoptedOn,
            String by,
            boolean replaced,
            Map<String, String> values,
            List<String> files) {}
}
