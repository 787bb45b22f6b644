package org.canopy.modules.content.explainer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six protections as explainers and menus name them, in the order of 未成年人保护法. */
public enum Protection {
    FAMILY("house"),
    SCHOOL("school"),
    SOCIAL("users"),
    NETWORK("globe"),
    GOVERNMENT("landmark"),
    JUDICIAL("scale");

    private final String icon;

    Protection(String icon) {
        this.icon = icon;
    }

    /** Name of its symbol in the icon sprite. */
    public String icon() {
        return icon;
    }

    /** As it stands in addresses: {@code family}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Protection> ofCode(String code) {
        return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
    }
}
