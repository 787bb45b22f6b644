package org.canopy.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The symbols of the sprite. */
record Icons(Set<String> names) {
    static final String FILE = "icons.svg";
    private static final String DOT = "dot";
    private static final Pattern SYMBOL = Pattern.compile("<symbol[^>]*\\sid=\"([^\"]+)\"");

    Icons {
        names = Set.copyOf(names);
    }

    static Icons of(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream("assets/" + FILE)) {
            Set<String> names = new HashSet<>();
            if (in != null) {
                Matcher symbol = SYMBOL.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (symbol.find()) {
                    names.add(symbol.group(1));
                }
            }
            return new Icons(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String known(String name) {
        return names.contains(name) ? name : DOT;
    }
}
