package org.canopy.api.policy;

/** A policy's text cannot stand. The platform adds the file and line of the key, whichever layer it comes from. */
public final class PolicyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String cure;

    /**
     * @param key which value; empty where it is about the whole
     * @param cure what to write instead
     */
    public PolicyRefused(String key, String cure) {
        super(key.isEmpty() ? cure : key + ": " + cure);
        this.key = key;
        this.cure = cure;
    }

    public String key() {
        return key;
    }

    public String cure() {
        return cure;
    }
}
