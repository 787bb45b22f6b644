package cn.example.county.desk;

import org.canopy.platform.store.CellStore;

/** Breaks the house in a county's own module. */
public record KnowsThePlatform(CellStore store) {}
