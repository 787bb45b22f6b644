package org.canopy.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.Label;

/**
 * What a certificate of erasure says. Its text is lines of codes; the last one is a digest of those before it, by which the
 * ledger names it.
 *
 * @param county name and number
 * @param approved accounts
 */
record Erased(String county, OffsetDateTime at, String basis, List<String> approved, List<Line> lines) {
    /** What became of a record. */
    enum Fate {
        /** Its key was deleted. */
        DESTROYED,
        /** Its key had been deleted before. */
        EARLIER,
        /** Nothing had been sealed under it, and nothing will be. */
        NEVER
    }

    /** @param record id within the module */
    record Line(Fate fate, ModuleName module, String record) {
        RecordId id() {
            return RecordId.of(module, record);
        }

        /** As the ledger has it. */
        String object() {
            return module + "/" + record;
        }
    }

    private static final String FIRST = "canopy erasure 1";

    String body() {
        String before = before();
        return before + "sha256 " + digest(before) + "\n";
    }

    /** 64 hex digits. */
    String digest() {
        return digest(before());
    }

    private String before() {
        StringBuilder text = new StringBuilder();
        text.append(FIRST).append('\n');
        text.append("county ").append(county).append('\n');
        text.append("time ").append(at).append('\n');
        text.append("basis ").append(basis).append('\n');
        text.append("approved ").append(String.join(" ", approved)).append('\n');
        for (Line line : lines) {
            text.append("record ")
                    .append(line.fate().name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(line.object())
                    .append('\n');
        }
        return text.toString();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Empty if it is no text that {@link #body} writes, letter by letter. */
    static Optional<Erased> of(String body) {
        try {
            String[] lines = body.split("\n");
            List<Line> records = new ArrayList<>();
            for (int i = 5; i < lines.length - 1; i++) {
                records.add(line(lines[i]));
            }
            return Optional.of(new Erased(
                            after("county ", lines[1]),
                            OffsetDateTime.parse(after("time ", lines[2])),
                            after("basis ", lines[3]),
                            List.of(after("approved ", lines[4]).split(" ")),
                            List.copyOf(records)))
                    .filter(read -> read.body().equals(body));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String after(String head, String line) {
        if (!line.startsWith(head)) {
            throw new IllegalArgumentException("another line");
        }
        return line.substring(head.length());
    }

    private static Line line(String text) {
        String[] parts = after("record ", text).split("[ /]", 3);
        Label label = new Label(new ModuleName(parts[1]), parts[2], "erased", 0);
        return new Line(Fate.valueOf(parts[0].toUpperCase(Locale.ROOT)), label.module(), label.record());
    }
}
