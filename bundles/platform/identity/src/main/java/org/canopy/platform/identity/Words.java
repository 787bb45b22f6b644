package org.canopy.platform.identity;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** One string of a module; where it is missing, its key. */
public record Words(ClassLoader loader, String module, String key) {
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public String in(Locale locale) {
        try {
            return ResourceBundle.getBundle("i18n." + module, locale, loader, CONTROL)
                    .getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
