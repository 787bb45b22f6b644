package org.canopy.itests.second;

/** What somebody wants to pin. */
public record NewNote(String words) {}
