package org.canopy.api.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The lines {@code key = value} of a policy, all layers merged. What stands nowhere is unset, and stays so.
 *
 * @param lines by key; values have one line and are not empty
 */
public record PolicyValues(Map<String, String> lines) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

    public PolicyValues {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(lines.get(key));
    }

    /** @throws PolicyRefused if it is there and no whole number */
    public OptionalInt number(String key) {
        String value = lines.get(key);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (!WHOLE_NUMBER.matcher(value).matches()) {
            throw new PolicyRefused(key, "write a whole number, for example 30");
        }
        return OptionalInt.of(Integer.parseInt(value));
    }

    /** @throws PolicyRefused at the first key that is none of these: a slip of the pen must not unset a rule */
    public void onlyKeys(Set<String> known) {
        for (String key : lines.keySet()) {
            if (!known.contains(key)) {
                throw new PolicyRefused(
                        key, "no such value; there are: " + String.join(", ", new java.util.TreeSet<>(known)));
            }
        }
    }

    /** The one spelling: a line each, in the order of the keys. The same values give the same text on every machine. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (key, value) -> text.append(key).append(" = ").append(value).append('\n'));
        return text.toString();
    }

    /** The version that these values make when they begin to count on that day. */
    public PolicyVersion version(java.time.LocalDate from) {
        return new PolicyVersion(from, sha256(canonical()).substring(0, 12));
    }

    /** Reads what {@link #canonical} wrote. */
    public static PolicyValues ofCanonical(String text) {
        Map<String, String> lines = new TreeMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf(" = ");
            lines.put(line.substring(0, equals), line.substring(equals + 3));
        });
        return new PolicyValues(lines);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
