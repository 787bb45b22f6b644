package org.canopy.platform.identity.web;

import java.util.List;

/** What {@code paper.jte} draws: codes that are shown this once. */
public record PaperModel(List<String> codes) {
    public PaperModel {
        codes = List.copyOf(codes);
    }
}
