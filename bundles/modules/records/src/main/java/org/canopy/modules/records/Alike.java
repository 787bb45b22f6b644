package org.canopy.modules.records;

import org.canopy.modules.records.sound.Likeness;

/** A file that may be of the child that somebody describes. */
public record Alike(Child child, Likeness likeness) {}
