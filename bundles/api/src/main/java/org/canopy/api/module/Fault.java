package org.canopy.api.module;

import java.util.regex.Pattern;

/**
 * Why a module is not fit to be called.
 *
 * @param code key of the words that say it and its cure: {@code modules.fault.<code>}
 * @param detail what the words are about: a path, a component; no data of a county
 */
public record Fault(String code, String detail) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{1,40}");

    public Fault {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code: " + code);
        }
    }
}
