package org.canopy.platform.web;

import gg.jte.Content;

/** A widget as a page shows it. Only its getters are part of the JSON answer. */
public final class Piece {
    private final String module;
    private final boolean missing;
    private final Object model;
    private final Content content;

    Piece(String module, boolean missing, Object model, Content content) {
        this.module = module;
        this.missing = missing;
        this.model = model;
        this.content = content;
    }

    public String getModule() {
        return module;
    }

    /** Failed or late: drawn as 「暂时看不到」. */
    public boolean isMissing() {
        return missing;
    }

    public Object getModel() {
        return model;
    }

    /** What the template writes: {@code ${piece.content()}}; empty where {@link #isMissing()}. */
    public Content content() {
        return content;
    }
}
