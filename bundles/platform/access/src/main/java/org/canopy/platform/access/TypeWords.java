package org.canopy.platform.access;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.canopy.api.access.spi.GuardedRecords;

/** What a module calls its guarded records, in its own strings. */
final class TypeWords {
    /** The base file is Chinese: the language of the machine has no say. */
    private static final Control OWN = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private TypeWords() {}

    static String of(GuardedRecords records, Locale locale) {
        String module = records.type().substring(0, records.type().indexOf('.'));
        try {
            return ResourceBundle.getBundle(
                            "i18n." + module, locale, records.getClass().getClassLoader(), OWN)
                    .getString(records.labelKey());
        } catch (MissingResourceException e) {
            return records.type();
        }
    }
}
