package org.canopy.platform.vault;

/** One version of a module's key pair for boxes. */
record KeyPair(int version, byte[] half, Secret own) implements AutoCloseable {
    @Override
    public void close() {
        own.close();
    }

    @Override
    public String toString() {
        return "KeyPair";
    }
}
