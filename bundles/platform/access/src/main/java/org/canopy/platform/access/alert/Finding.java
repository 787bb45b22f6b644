package org.canopy.platform.access.alert;

import java.time.Instant;

/**
 * Viewing that somebody should look at. It says nothing about guilt.
 *
 * @param amount what the part counts: records, days or times
 */
public record Finding(Part part, String person, int amount, long firstLine, long lastLine, Instant since) {}
