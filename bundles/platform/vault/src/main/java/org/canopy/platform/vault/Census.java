package org.canopy.platform.vault;

import java.util.Map;

/**
 * The record keys of a county.
 *
 * @param counts by version of the module's key, by module
 * @param sound how many opened
 * @param broken how many did not: what was sealed under them is lost unless a backup has them
 */
record Census(Map<String, Map<Integer, Integer>> counts, long sound, long broken) {}
