package org.canopy.platform.control;

import java.util.List;
import java.util.stream.Collectors;

/** The little JSON that the built-in commands speak. */
final class Json {
    private Json() {}

    static String texts(List<String> texts) {
        return texts.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
    }

    static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
