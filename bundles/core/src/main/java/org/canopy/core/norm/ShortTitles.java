package org.canopy.core.norm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the titles that people use (未保法) to the title on the text (中华人民共和国未成年人保护法). Immutable. */
public final class ShortTitles {
    private static final String STATE = "中华人民共和国";
    private static final ShortTitles STANDARD = new ShortTitles(Map.of()).with(StandardTitles.LINES);

    private final Map<String, String> fullByName;

    private ShortTitles(Map<String, String> fullByName) {
        this.fullByName = Map.copyOf(fullByName);
    }

    /** The norms of DOMAIN 10.4 with the short forms in use. */
    public static ShortTitles standard() {
        return STANDARD;
    }

    /** Knows these full titles too, as a library that has loaded them does; a known name keeps its meaning. */
    public ShortTitles withTitles(Collection<String> fullTitles) {
        return with(fullTitles.stream().map(title -> title.replace("|", "")).toList());
    }

    /** Knows these short forms too, each with its full title; a known name keeps its meaning. */
    public ShortTitles withShort(Map<String, String> fullByShort) {
        List<String> lines = new ArrayList<>();
        fullByShort.forEach((name, full) -> lines.add(full.replace("|", "") + "|" + name.replace("|", "")));
        return with(lines);
    }

    /** The full title; blanks, 《》 and a year in brackets around {@code name} are forgiven. */
    public Optional<String> resolve(String name) {
        String plain = plain(name);
        return Optional.ofNullable(fullByName.get(plain))
                .or(() -> Optional.ofNullable(fullByName.get(plain.replaceFirst("[（(][^（()）]{1,30}[)）]$", ""))));
    }

    /** Every name that {@link #resolve} knows, the longest first. */
    public List<String> names() {
        return fullByName.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The title as it is spoken: without the name of the state. */
    public static String spoken(String fullTitle) {
        return fullTitle.startsWith(STATE) ? fullTitle.substring(STATE.length()) : fullTitle;
    }

    private ShortTitles with(Collection<String> lines) {
        Map<String, String> names = new HashMap<>(fullByName);
        for (String line : lines) {
            List<String> parts = List.of(line.split("\\|"));
            String full = plain(parts.get(0));
            parts.forEach(name -> names.putIfAbsent(plain(name), full));
            names.putIfAbsent(spoken(full), full);
        }
        names.keySet().removeIf(name -> name.length() < 2);
        return new ShortTitles(names);
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\u3000\\u00a0\\u200b《》]", "")
                .replace('(', '（')
                .replace(')', '）');
    }
}
