package org.canopy.itests.second;

import java.util.List;

/**
 * The notes of one county.
 *
 * @param started nanoseconds at which the component was made: another number means that it was made anew
 */
public record Notes(String county, String started, List<String> words) {}
