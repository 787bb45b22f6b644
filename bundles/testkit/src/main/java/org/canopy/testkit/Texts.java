package org.canopy.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A module's own words: whatever it shows stands in both languages. */
final class Texts {
    private Texts() {}

    static void inBothLanguages(String module, Class<?> of, String key) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "i18n." + module,
                    locale,
                    of.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertTrue(words.containsKey(key), key + " in " + locale);
            assertFalse(words.getString(key).isBlank(), key + " in " + locale);
        }
    }
}
