package org.canopy.modules.two;

/** Breaks the house: a name that says nothing. */
public record CallManager(String name) {}
