package org.canopy.modules.two;

import org.canopy.modules.one.Neighbour;

/** Breaks the house: modules meet. */
public record KnowsItsNeighbour(Neighbour neighbour) {}
