package org.canopy.platform.switching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canopy.api.county.ModuleName;

/** The line {@code modules =} in the text of a county's file. Nothing else of the text is touched. */
public final class ModulesLine {
    private static final Pattern LINE =
            Pattern.compile("(?m)^(\\uFEFF?[ \\t]*modules[ \\t]*=[ \\t]*)([^\\r\\n]*?)([ \\t]*)(?=\\r?$)");

    private ModulesLine() {}

    /** Names these modules too, behind those that stand there. */
    public static String with(String text, Collection<ModuleName> modules) {
        return edited(text, names -> {
            List<String> more = new ArrayList<>(names);
            modules.stream()
                    .map(ModuleName::value)
                    .filter(name -> !more.contains(name))
                    .forEach(more::add);
            return more;
        });
    }

    public static String without(String text, ModuleName module) {
        return edited(text, names -> names.stream()
                .filter(name -> !name.equals(module.value()))
                .toList());
    }

    private static String edited(String text, UnaryOperator<List<String>> edit) {
        Matcher line = LINE.matcher(text);
        if (line.find()) {
            List<String> before = names(line.group(2));
            List<String> after = edit.apply(before);
            return after.equals(before)
                    ? text
                    : text.substring(0, line.start(2)) + String.join(", ", after) + text.substring(line.end(2));
        }
        List<String> names = edit.apply(List.of());
        return names.isEmpty() ? text : appended(text, "modules = " + String.join(", ", names));
    }

    private static List<String> names(String value) {
        return Arrays.stream(value.split("[,，]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Adds a line at the end, with the line ends that the text has. */
    public static String appended(String text, String line) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        return text + (text.isEmpty() || text.endsWith("\n") ? "" : end) + line + end;
    }
}
