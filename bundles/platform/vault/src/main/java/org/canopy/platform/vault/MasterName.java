package org.canopy.platform.vault;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a key file calls a master key: {@code master-1-of-519921}.
 *
 * @param county the county's number, six digits
 */
record MasterName(int version, int county) {
    private static final Pattern FORM = Pattern.compile("master-(\\d{1,9})-of-(\\d{6})");

    /** Empty if it names something else. */
    static Optional<MasterName> of(String alias) {
        Matcher form = FORM.matcher(alias);
        return form.matches()
                ? Optional.of(new MasterName(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    String alias() {
        return "master-" + version + "-of-" + "%06d".formatted(county);
    }
}
