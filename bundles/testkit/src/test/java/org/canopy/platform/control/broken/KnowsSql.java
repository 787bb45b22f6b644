package org.canopy.platform.control.broken;

import org.jooq.impl.DSL;

/** Breaks the house: the library of another part. */
public record KnowsSql(DSL sql) {}
