package org.canopy.api.jobs;

import java.time.Instant;

/**
 * One piece of work.
 *
 * @param kind which {@link org.canopy.api.jobs.spi.JobHandler} does it: {@code <module>.<what>}
 * @param key what makes it unique within its kind; scheduling the same key again moves its time. An id, never a name
 * @param due not before this moment
 * @param attempt 1 at the first try
 */
public record Job(String kind, String key, Instant due, int attempt) {}
