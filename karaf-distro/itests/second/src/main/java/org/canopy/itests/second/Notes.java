package org.canopy.itests.second;

import java.util.List;

/**
 * The notes of one county.
 *
 * @param started nanoseconds at which the component was made: another number means that it was made anew
 * @param rung milliseconds since 1970 at which jobs of this county were done
 * @param heard notes of this county that the listener has heard of
 */
public record Notes(String county, String started, List<String> words, List<Long> rung, List<String> heard) {}
