package org.canopy.modules.records;

import java.time.Instant;
import org.canopy.api.identity.AccountId;
import org.canopy.modules.records.fact.Fact;

/**
 * One fact of a file that somebody reads.
 *
 * @param child the file in which it was written: another one than the one read where two were merged
 * @param at when this version was written
 */
public record Entry(ChildId child, FactId id, int version, Instant at, AccountId by, Fact fact) {}
