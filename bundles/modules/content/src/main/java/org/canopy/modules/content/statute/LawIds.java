package org.canopy.modules.content.statute;

import java.util.Map;
import java.util.stream.Collectors;

/** Permanent short ids of laws, as they stand in addresses: committed ones for well-known titles, else a digest. */
final class LawIds {
    private static final int DIGITS = 12;
    private static final String STATE = "中华人民共和国";

    private final Map<String, String> byTitle;

    private LawIds(Map<String, String> byTitle) {
        this.byTitle = byTitle;
    }

    static LawIds committed() {
        return new LawIds(Committed.rows("/starter/law-ids.csv", 2).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.cell(0), row -> row.cell(1))));
    }

    /** The same for a title with and without 中华人民共和国, blanks or 《》. */
    String of(String title) {
        String spoken = spoken(title);
        String known = byTitle.get(spoken);
        return known == null ? Digest.of(spoken).substring(0, DIGITS) : known;
    }

    /** A title as it is spoken. */
    static String spoken(String title) {
        String plain = title.replaceAll("[\\s\\u3000\\u00a0\\u200b《》]", "");
        return plain.startsWith(STATE) && plain.length() > STATE.length() ? plain.substring(STATE.length()) : plain;
    }
}
