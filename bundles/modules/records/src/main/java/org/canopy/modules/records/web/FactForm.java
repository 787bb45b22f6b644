package org.canopy.modules.records.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about one fact.
 *
 * @param base the version that they saw; null for a new one
 * @param division place of a new file; null elsewhere
 */
public record FactForm(
        @Nullable String kind,
        @Nullable Integer base,
        @Nullable String division,
        @Nullable Map<String, String> fields) {
    Map<String, String> typed() {
        return fields == null ? Map.of() : fields;
    }
}
