package org.canopy.modules.content.store;

/**
 * Which text a file holds.
 *
 * @param version {@code 2024-04-26}, or {@code undated}
 * @param part 婚姻家庭编 where the file is one part of a code; empty for a whole law
 */
public record PartKey(String lawId, String version, String part) {}
