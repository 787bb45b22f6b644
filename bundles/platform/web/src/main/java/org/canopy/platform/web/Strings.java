package org.canopy.platform.web;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.canopy.api.web.Drawing;

/** The strings of one module in one language. A string that is not there shows its key: the module's test fails on it. */
record Strings(Drawing.Origin origin, Locale locale) {
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String text(String key, Object... values) {
        String text = raw(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    private String raw(String key) {
        try {
            return ResourceBundle.getBundle("i18n." + origin.module(), locale, origin.loader(), CONTROL)
                    .getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
