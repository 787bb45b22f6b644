package org.canopy.modules.content.store;

/**
 * A version of a law.
 *
 * @param version {@code 2024-04-26}, or {@code undated}
 */
public record VersionKey(String lawId, String version) {
    /** Reads what {@link #toString} wrote. */
    public static VersionKey read(String text) {
        int slash = text.indexOf('/');
        return new VersionKey(text.substring(0, slash), text.substring(slash + 1));
    }

    /** As it stands in addresses: {@code minors-protection/2024-04-26}. */
    @Override
    public String toString() {
        return lawId + "/" + version;
    }
}
