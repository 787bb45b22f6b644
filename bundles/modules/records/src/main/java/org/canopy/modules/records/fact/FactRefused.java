package org.canopy.modules.records.fact;

import java.util.Map;

/** What was typed makes no fact; nothing was kept. The defects name fields, never their texts. */
public final class FactRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> defects;

    FactRefused(Map<String, String> defects) {
        super("fields to mend: " + defects);
        this.defects = Map.copyOf(defects);
    }

    /** By field: {@code long}, {@code day}, {@code choice}, {@code nothing}. */
    public Map<String, String> defects() {
        return defects;
    }
}
