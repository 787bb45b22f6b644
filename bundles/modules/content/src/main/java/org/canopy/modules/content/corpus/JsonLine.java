package org.canopy.modules.content.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line that is a JSON object (RFC 8259). Read by hand: a module may not import a JSON library, and a line of a data
 * set needs no more than this.
 */
final class JsonLine {
    private static final int DEEPEST = 20;

    private final String text;
    private int at;

    private JsonLine(String text) {
        this.text = text;
    }

    /** Its members; those that are {@code null} are left out. Empty where {@code line} is no JSON object. */
    static Optional<Map<String, Object>> read(String line) {
        JsonLine json = new JsonLine(line);
        try {
            json.blanks();
            Map<String, Object> members = json.object(0);
            json.blanks();
            return json.at == line.length() ? Optional.of(members) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        blanks();
        boolean more = !skip('}');
        while (more) {
            blanks();
            String name = string();
            blanks();
            expect(':');
            value(depth).ifPresent(value -> members.put(name, value));
            more = skip(',');
            if (!more) {
                expect('}');
            }
        }
        return members;
    }

    private List<Object> array(int depth) {
        List<Object> values = new ArrayList<>();
        expect('[');
        blanks();
        boolean more = !skip(']');
        while (more) {
            value(depth).ifPresent(values::add);
            more = skip(',');
            if (!more) {
                expect(']');
            }
        }
        return values;
    }

    /** The value and the blanks around it; empty for {@code null}. */
    private Optional<Object> value(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        blanks();
        char first = text.charAt(at);
        Optional<Object> value;
        if (first == '"') {
            value = Optional.of(string());
        } else if (first == '{') {
            value = Optional.of(object(depth + 1));
        } else if (first == '[') {
            value = Optional.of(array(depth + 1));
        } else {
            value = word();
        }
        blanks();
        return value;
    }

    private Optional<Object> word() {
        int from = at;
        while (at < text.length() && ",]} \t\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        return switch (word) {
            case "null" -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.of(Double.valueOf(word));
        };
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            if (c < ' ') {
                throw new IllegalArgumentException("a control character");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(text, at - 4, at, 16);
        }
        int known = "\"\\/bfnrt".indexOf(c);
        if (known < 0) {
            throw new IllegalArgumentException("an unknown escape");
        }
        return "\"\\/\b\f\n\r\t".charAt(known);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char c) {
        boolean is = text.charAt(at) == c;
        at += is ? 1 : 0;
        return is;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw new IllegalArgumentException("expected " + c);
        }
    }
}
