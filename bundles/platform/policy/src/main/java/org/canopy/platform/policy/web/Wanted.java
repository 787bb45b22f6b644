package org.canopy.platform.policy.web;

import org.jspecify.annotations.Nullable;

/** Form of an adoption. */
public record Wanted(@Nullable String day) {
    String text() {
        return day == null ? "" : day;
    }
}
