package org.canopy.platform.policy.web;

import java.util.List;
import java.util.Locale;

/** The kinds of policies, and what counts of each today. */
public record PoliciesModel(List<Line> items) {
    /**
     * One kind.
     *
     * @param version that counts today; empty where none does
     * @param needed whether its module needs one before it is switched on
     */
    public record Line(String name, Labels title, String version, String by, boolean needed) {}

    /** Words of the module's own strings, in both languages; its name where it has none. */
    public record Labels(String zh, String en) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }
}
