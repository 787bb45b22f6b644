package org.canopy.platform.county;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of {@code key = value} lines in UTF-8 that knows the number of each line. {@code #} begins a comment line.
 *
 * @param entries in the order of their lines
 */
public record CountyFile(String name, Map<String, Entry> entries) {
    /** @param line counted from 1 */
    public record Entry(String value, int line) {}

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*");

    public CountyFile {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * Reads {@code file}.
     *
     * @throws BadLine if a line is no {@code key = value}, a key comes twice, or the text is no UTF-8
     */
    public static CountyFile read(Path file) throws IOException {
        String name = "etc/" + file.getFileName();
        try {
            return parse(name, Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            throw new BadLine(name, 0, "the file is not UTF-8; save it as UTF-8");
        }
    }

    /** @throws BadLine as {@link #read} */
    public static CountyFile parse(String name, List<String> lines) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    (i == 0 && lines.get(i).startsWith("\uFEFF") ? lines.get(i).substring(1) : lines.get(i)).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String key = equals < 0 ? line : line.substring(0, equals).strip();
            if (equals < 0 || !KEY.matcher(key).matches()) {
                throw new BadLine(name, i + 1, "not of the form key = value; begin a comment with #");
            }
            Entry before = entries.put(key, new Entry(line.substring(equals + 1).strip(), i + 1));
            if (before != null) {
                throw new BadLine(
                        name, i + 1, key + " stands already in line " + before.line() + "; delete one of the two");
            }
        }
        return new CountyFile(name, entries);
    }

    /** The entry of this key; an empty value counts as absent. */
    public Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> !entry.value().isEmpty());
    }

    BadLine bad(String key, String complaint) {
        Entry entry = entries.get(key);
        return entry == null
                ? new BadLine(name, 0, key + " is missing: " + complaint)
                : new BadLine(name, entry.line(), key + " = " + entry.value() + ": " + complaint);
    }
}
