package org.canopy.platform.wire;

/** Something about certificate or key that cannot be used: says the file and the cure, never a secret. */
final class Unusable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Unusable(String words) {
        super(words);
    }
}
