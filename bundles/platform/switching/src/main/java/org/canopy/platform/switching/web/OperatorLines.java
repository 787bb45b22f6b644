package org.canopy.platform.switching.web;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canopy.api.county.CountyFileRefused;
import org.canopy.platform.switching.ModulesLine;
import org.canopy.platform.switching.config.Lines;

/** Lines of a county's file that no account of the county decides: they reach beyond it. */
final class OperatorLines {
    private static final Set<String> KEYS = Set.of("division", "zone", "hosts", "byDefault", "demo", "audit.copy");
    private static final Pattern LINE = Pattern.compile(
            "(?m)^\\uFEFF?[ \\t]*(store\\.[A-Za-z0-9.-]+|division|zone|hosts|byDefault|demo|audit\\.copy)[ \\t]*=.*(?:\\R|\\z)");

    private OperatorLines() {}

    static boolean is(String key) {
        return KEYS.contains(key) || key.startsWith("store.");
    }

    static Lines hidden(Lines lines) {
        return new Lines(LINE.matcher(lines.text()).replaceAll(""));
    }

    /** @throws CountyFileRefused if one is named */
    static void refuse(Lines wanted, Collection<String> removed) {
        Stream.concat(wanted.values().keySet().stream(), removed.stream())
                .filter(OperatorLines::is)
                .findFirst()
                .ifPresent(key -> {
                    throw new CountyFileRefused(key + ": the operator decides this line; take it out, and ask for "
                            + "bin/canopy config-apply");
                });
    }

    /** The text with the operator's lines as they stand, at the end: the numbers of the lines stay. */
    static Lines added(Lines wanted, Lines now) {
        String text = wanted.text();
        for (var line : now.values().entrySet()) {
            if (is(line.getKey())) {
                text = ModulesLine.appended(text, line.getKey() + " = " + line.getValue());
            }
        }
        return new Lines(text);
    }
}
