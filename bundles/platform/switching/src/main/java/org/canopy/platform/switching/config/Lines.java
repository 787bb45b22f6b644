package org.canopy.platform.switching.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.platform.switching.ModulesLine;

/**
 * The text of a county's file, seen as its lines {@code key = value}. Whether they can stand, the reader of the file says.
 *
 * @param text as it stands in the file
 */
public record Lines(String text) {
    private static final Pattern LINE = Pattern.compile(
            "(?m)^(\\uFEFF?[ \\t]*([A-Za-z][A-Za-z0-9.-]*)[ \\t]*=[ \\t]*)([^\\r\\n]*?)[ \\t]*(?=\\r?$)");

    /** Values by key, in the order of the file. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            values.put(line.group(2), line.group(3));
        }
        return values;
    }

    /** What has to be done to these lines so that they say what {@code wanted} says. */
    public List<Change> changesTo(Lines wanted) {
        Map<String, String> before = values();
        Map<String, String> after = wanted.values();
        Map<String, Change> changes = new TreeMap<>();
        after.forEach((key, value) -> {
            String old = before.getOrDefault(key, "");
            if (!old.equals(value)) {
                changes.put(key, new Change(key, old, value));
            }
        });
        before.forEach((key, old) -> {
            if (!after.containsKey(key) && !old.isEmpty()) {
                changes.put(key, new Change(key, old, ""));
            }
        });
        return List.copyOf(changes.values());
    }

    /**
     * Takes over what {@code wanted} says. A line that is not in it stays, unless its key is in {@code without}.
     * Comments and order stay.
     */
    public Lines taking(Lines wanted, Set<String> without) {
        String result = text;
        for (Change change : changesTo(wanted)) {
            boolean unnamed = !wanted.values().containsKey(change.key());
            if (!unnamed || without.contains(change.key())) {
                result = unnamed ? dropped(result, change.key()) : put(result, change.key(), change.after());
            }
        }
        return new Lines(result);
    }

    private static String put(String text, String key, String value) {
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (line.group(2).equals(key)) {
                return text.substring(0, line.start(3)) + value + text.substring(line.end(3));
            }
        }
        return ModulesLine.appended(text, key + " = " + value);
    }

    private static String dropped(String text, String key) {
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (line.group(2).equals(key)) {
                int end = text.indexOf('\n', line.end());
                return text.substring(0, line.start()) + (end < 0 ? "" : text.substring(end + 1));
            }
        }
        return text;
    }
}
