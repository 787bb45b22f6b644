package org.canopy.platform.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.canopy.api.policy.PolicyValues;

/**
 * One file of one division: what province, city or county wants from a day on.
 *
 * @param place where it lies, for people: {@code etc/policies/5199/hotline.risk/2026-12-01.properties}
 * @param digest of what it says; comments and order do not count
 */
record Layer(String place, LocalDate from, Map<String, Line> lines, String digest) {
    /** @param number counted from 1; an empty value unsets what a higher layer says */
    record Line(String value, int number) {}

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*");

    Layer {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** @throws BadPolicy naming the line and the cure */
    static Layer parse(String place, LocalDate from, List<String> text) {
        Map<String, Line> lines = new LinkedHashMap<>();
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String key = equals < 0 ? line : line.substring(0, equals).strip();
            if (equals < 0 || !KEY.matcher(key).matches()) {
                throw new BadPolicy(place + ":" + (i + 1) + ": not of the form key = value; begin a comment with #");
            }
            String value = line.substring(equals + 1).strip();
            Line before = lines.put(key, new Line(value, i + 1));
            if (before != null) {
                throw new BadPolicy(place + ":" + (i + 1) + ": " + key + " stands already in line " + before.number()
                        + "; delete one of the two");
            }
            said.put(key, value);
        }
        return new Layer(
                place, from, lines, new PolicyValues(said).version(from).digest());
    }
}
