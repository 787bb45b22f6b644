package org.canopy.platform.access.web;

import java.util.List;
import java.util.Map;

/** What {@code ask.jte} draws; what was typed comes back where something is to be mended. */
public record AskModel(
        RecordModel record,
        boolean glass,
        String purpose,
        String basis,
        int minutes,
        String words,
        List<Integer> choices,
        Map<String, String> errors) {}
