package org.canopy.itests.second;

/** What somebody wants to pin, or to be reminded of. */
public record NewNote(String words) {}
