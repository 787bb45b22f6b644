package org.canopy.platform.switching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings that somebody sends.
 *
 * @param text a county's file, whole
 * @param remove keys that may go although {@code text} has them no more
 */
public record NewText(@Nullable String text, @Nullable List<String> remove) {
    String words() {
        return text == null ? "" : text;
    }

    List<String> removed() {
        return remove == null ? List.of() : List.copyOf(remove);
    }
}
