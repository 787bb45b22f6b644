package org.canopy.platform.policy;

import java.time.Instant;
import java.util.Map;
import org.canopy.api.policy.PolicyName;
import org.canopy.api.policy.PolicyValues;
import org.canopy.api.policy.PolicyVersion;

/**
 * An adopted version as the county keeps it.
 *
 * @param by who adopted it: a name as the operator wrote it, or an account's id
 * @param replaced whether another one of the same day took its place before it counted
 * @param layers digest of each file that it was made of, by its place
 */
public record Kept(
        PolicyName name,
        PolicyVersion version,
        PolicyValues values,
        Instant at,
        String by,
        boolean replaced,
        Map<String, String> layers) {
    public Kept {
        layers = Map.copyOf(layers);
    }
}
