package org.canopy.modules.records;

/**
 * A file that somebody looked for.
 *
 * @param child the file that stands for it now
 * @param by {@code id-number}, {@code phone} or {@code number} (of the file): what was the same
 * @param where whose number it was: code of the kind of fact
 */
public record Found(Child child, String by, String where) {}
