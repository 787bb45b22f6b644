package org.canopy.modules.records.transfer;

import java.util.Map;
import org.canopy.api.identity.AccountId;

/**
 * How a file is to be taken.
 *
 * @param run id of the import; one that was broken off goes on under the same
 * @param rehearsal nothing is written
 * @param headings corrections, by plain heading: a target's code, or {@link Columns#IGNORED}
 */
public record Order(String run, AccountId by, boolean rehearsal, Map<String, String> headings) {
    public Order {
        headings = Map.copyOf(headings);
    }
}
