package org.canopy.core.broken;

import org.jooq.DSLContext;

/** Breaks the house: core knows a library. */
public record KnowsSql(DSLContext db) {}
