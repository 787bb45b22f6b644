package org.canopy.platform.county;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a typed value of a line's text. What it throws is the cure, in words. */
final class Conversion {
    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d+)\\s*(ms|s|min|m|h|d)");

    private Conversion() {}

    static Object convert(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(text);
        }
        if (type == int.class || type == Integer.class) {
            return number(text);
        }
        if (type == List.class) {
            return list(text);
        }
        if (type == LocalDate.class) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("not a date; write year-month-day, for example 2027-12-31", e);
            }
        }
        if (type == Duration.class) {
            return duration(text);
        }
        if (type == Path.class) {
            return Path.of(text);
        }
        if (type == URI.class) {
            return URI.create(text);
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        if (type.isRecord()) {
            return ofOneText(text, type);
        }
        throw new IllegalArgumentException("a setting cannot be of type " + type.getName());
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split("[,，]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static boolean truth(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException("write true or false");
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a whole number; write for example 30", e);
        }
    }

    private static Duration duration(String text) {
        Matcher m = SHORT_DURATION.matcher(text);
        if (m.matches()) {
            long amount = Long.parseLong(m.group(1));
            return switch (m.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "h" -> Duration.ofHours(amount);
                case "d" -> Duration.ofDays(amount);
                default -> Duration.ofMinutes(amount);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a duration; write for example 30 s, 15 min, 2 h, 7 d", e);
        }
    }

    private static Object constant(String text, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equalsIgnoreCase(text.replace('-', '_'))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("write one of " + Arrays.toString(type.getEnumConstants()));
    }

    private static Object ofOneText(String text, Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        if (parts.length != 1 || parts[0].getType() != String.class) {
            throw new IllegalArgumentException("a setting cannot be of type " + type.getName());
        }
        try {
            var constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor.newInstance(text);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause().getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a setting cannot be of type " + type.getName(), e);
        }
    }
}
