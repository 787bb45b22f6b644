package org.canopy.modules.content.store;

import java.util.List;

/** What one database holds, without the articles. */
public record Catalogue(List<Law> laws, List<Part> parts) {
    /** @param invented whether the text says of itself that it is 虚构 */
    public record Law(String id, String title, boolean invented) {}

    /** @param digest SHA-256 of the file, in hexadecimal digits */
    public record Part(PartKey key, String digest) {}
}
