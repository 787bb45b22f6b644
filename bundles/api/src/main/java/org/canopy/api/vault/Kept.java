package org.canopy.api.vault;

/** A sealed text together with the place at which it opens. */
public record Kept(Label label, Sealed sealed) {}
