package org.canopy.modules.content.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one database holds, without the articles.
 *
 * @param change {@link StatuteTables#change} at that moment
 */
public record Catalogue(long change, List<Law> laws, List<Part> parts) {
    /** @param invented whether the text says of itself that it is 虚构 */
    public record Law(String id, String title, boolean invented) {}

    /** @param digest SHA-256 of the file, in hexadecimal digits */
    public record Part(PartKey key, String digest) {}

    /** Each version with a word that changes whenever its text or the law's title does. */
    public Map<VersionKey, String> versions() {
        Map<String, String> titles = titles();
        Map<VersionKey, String> versions = new LinkedHashMap<>();
        parts.stream()
                .sorted(Comparator.comparing(part -> part.key().part()))
                .forEach(part -> versions.merge(
                        new VersionKey(part.key().lawId(), part.key().version()),
                        titles.getOrDefault(part.key().lawId(), "") + word(part),
                        (before, one) -> before + word(part)));
        return versions;
    }

    private static String word(Part part) {
        return "|" + part.key().part() + "=" + part.digest();
    }

    /** Title by law. */
    public Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        laws.forEach(law -> titles.put(law.id(), law.title()));
        return titles;
    }
}
