package org.canopy.api.broken;

import org.jooq.impl.DSL;

/** Breaks the house: a contract shows a library. */
public record KnowsALibrary(DSL sql) {}
