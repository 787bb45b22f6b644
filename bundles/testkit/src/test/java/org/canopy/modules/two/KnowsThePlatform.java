package org.canopy.modules.two;

import org.canopy.platform.store.CellStore;

/** Breaks the house: a module knows the platform. */
public record KnowsThePlatform(CellStore store) {}
