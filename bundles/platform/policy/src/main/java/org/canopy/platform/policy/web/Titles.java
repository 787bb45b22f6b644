package org.canopy.platform.policy.web;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.canopy.api.policy.spi.PolicyType;

/** What a module calls its policy. */
final class Titles {
    /** The base file is Chinese: the language of the machine has no say. */
    private static final Control OWN = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Titles() {}

    static PoliciesModel.Labels of(PolicyType<?> type) {
        return new PoliciesModel.Labels(in(type, Locale.SIMPLIFIED_CHINESE), in(type, Locale.ENGLISH));
    }

    private static String in(PolicyType<?> type, Locale locale) {
        try {
            return ResourceBundle.getBundle(
                            "i18n." + type.name().module(),
                            locale,
                            type.getClass().getClassLoader(),
                            OWN)
                    .getString(type.labelKey());
        } catch (MissingResourceException e) {
            return type.name().value();
        }
    }
}
