package org.canopy.platform.access.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Rows of codes (RFC 4180). Each value is quoted, so that a spreadsheet takes none for a formula or a number. */
record Csv(OutputStream out) {
    void row(String... values) throws IOException {
        String row = Arrays.stream(values)
                .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
        out.write(row.getBytes(StandardCharsets.UTF_8));
    }
}
