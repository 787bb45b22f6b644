package org.canopy.modules.one;

/** Whom nobody should know. */
public record Neighbour(String name) {}
