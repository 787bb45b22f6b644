package org.canopy.platform.vault;

/** A record's key, and the version and family of its module's key that it lies under. */
record Dek(Secret key, int kekVersion, Suite suite) implements AutoCloseable {
    Dek copy() {
        return new Dek(key.copy(), kekVersion, suite);
    }

    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "Dek";
    }
}
