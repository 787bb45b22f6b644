package org.canopy.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** An answer as it came over the wire. */
record Answer(String raw) {
    int status() {
        return raw.length() < 12 ? 0 : Integer.parseInt(raw.substring(9, 12));
    }

    /** Empty when there is none. */
    String header(String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        return raw.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(line -> line.substring(wanted.length()).trim())
                .findFirst()
                .orElse("");
    }

    JsonNode json() {
        return Json.of(body());
    }

    String body() {
        int end = raw.indexOf("\r\n\r\n");
        return end < 0 ? "" : raw.substring(end + 4);
    }
}
