package org.canopy.platform.vault;

/** A keyed hash of 32 bytes, used by one thread. */
interface Hmac {
    int BYTES = 32;

    /** @param key copied, not kept */
    void init(byte[] key);

    void update(byte[] bytes);

    /** The hash; ready for the next message under the same key. */
    byte[] finish();

    /** Of one message. */
    default byte[] of(byte[] key, byte[] message) {
        init(key);
        update(message);
        return finish();
    }
}
