package org.canopy.api.module;

import java.util.Locale;

/** The same in two languages. */
public record Words(String zh, String en) {
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
