package org.canopy.platform.switching.config;

/**
 * One line of a county's file that is to become another.
 *
 * @param before empty where the line is new
 * @param after empty where the line goes
 */
public record Change(String key, String before, String after) {
    /** {@code + key = value}, {@code - key = value}, {@code ~ key = value (was: value)}. */
    public String words() {
        if (before.isEmpty()) {
            return "+ " + key + " = " + after;
        }
        return after.isEmpty() ? "- " + key + " = " + before : "~ " + key + " = " + after + "   (was: " + before + ")";
    }
}
