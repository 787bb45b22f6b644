package org.canopy.platform.control.broken;

import org.canopy.platform.store.CellStore;

/** Breaks the house: a part of the platform knows another. */
public record KnowsTheStore(CellStore store) {}
